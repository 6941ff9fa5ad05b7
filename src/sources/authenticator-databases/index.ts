import { type DatabaseSource, hasColumns, type OpenDatabase } from '../database.js';
import { loginRecord } from '../login.js';
import { otpAccount } from '../otpauth-uri.js';
import type { LoginRecord, ReportProblem } from '../types.js';

/** Databases of apps for one-time codes. Of a row only who issued the codes and for which account is asked. */
export const authenticatorDatabases: readonly DatabaseSource[] = [
  databaseOf(
    'google-authenticator-db',
    ['email', 'issuer', 'provider'],
    'SELECT email AS account, issuer FROM accounts',
  ),
  databaseOf(
    'microsoft-authenticator-db',
    ['name', 'username', 'oath_enabled'],
    'SELECT username AS account, name AS issuer FROM accounts',
  ),
];

function databaseOf(id: string, columns: readonly string[], query: string): DatabaseSource {
  return {
    id,
    detect: (tables) => (hasColumns(tables, 'accounts', ...columns) ? 0.9 : 0),
    read: (database, report) => read(database, report, query),
  };
}

function* read(
  database: OpenDatabase,
  report: ReportProblem,
  query: string,
): Generator<LoginRecord, void, undefined> {
  const damaged = (): void => report({ at: 'table accounts', why: 'damaged' });
  for (const row of database.rows(query, damaged)) {
    const { issuer, account } = otpAccount(textOf(row.account), textOf(row.issuer));
    const login = loginRecord({ title: issuer || account, userNames: [account] });
    if (login) yield login;
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

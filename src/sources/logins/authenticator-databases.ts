import { type DatabaseSource, hasColumns, type OpenDatabase } from '../reading/database.js';
import type { LoginRecord, ReportProblem } from '../types.js';
import { loginRecord } from './shared/login.js';
import { otpAccount } from './shared/otpauth-uri.js';

/** Databases of apps for one-time codes. Of a row only who issued the codes and for which account is asked. */
export const authenticatorDatabases: readonly DatabaseSource[] = [
  databaseOf(
    'google-authenticator-db',
    ['email', 'secret', 'issuer', 'provider'],
    // a secret that is no text tells that the columns have moved
    "IIF(typeof(secret) = 'text', email, NULL) AS account, issuer",
  ),
  databaseOf(
    'microsoft-authenticator-db',
    ['name', 'username', 'oath_enabled'],
    'username AS account, name AS issuer',
  ),
];

function databaseOf(id: string, columns: readonly string[], wanted: string): DatabaseSource {
  return {
    id,
    detect: (tables) => (hasColumns(tables, 'accounts', ...columns) ? 0.9 : 0),
    read: (database, report) => read(database, report, wanted),
  };
}

function* read(
  database: OpenDatabase,
  report: ReportProblem,
  wanted: string,
): Generator<LoginRecord, void, undefined> {
  const damaged = (): void => report({ at: 'table accounts', why: 'damaged' });
  const last = [...(database.tables.get('accounts') ?? [])].at(-1) ?? '';
  // only with a look at its last column SQLite notices that a row's lengths are wrong, which would move the secret
  const query = `SELECT ${wanted}, typeof("${last.replaceAll('"', '""')}") FROM accounts`;
  for (const row of database.rows(query, damaged)) {
    const { issuer, account } = otpAccount(textOf(row.account), textOf(row.issuer));
    const login = loginRecord({ title: issuer || account, userNames: [account] });
    if (login) yield login;
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

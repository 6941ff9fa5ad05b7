import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.js';
import { recognize } from '../../src/recognition/recognize.js';
import { openExports } from '../../src/sources/index.js';
import { compiled } from '../catalog/compiled.js';
import { readExport } from '../support/exports.js';
import { SHARED_FIXTURES } from '../support/shared.js';

/**
 * Real exports of messages: format, received messages, bindings and unknown signatures, counted by hand. Nearly all are of other
 * countries and in other projects' words: no platform signs them.
 */
const MESSAGES: readonly [path: string, format: string, messages: number, platforms: string[]][] = [
  ['csv-sms/nokia-ale-sections.txt', 'nokia-csv', 4, []],
  // sent, on a day that is none
  ['csv-sms/nokia-bad-date.csv', 'nokia-csv', 0, []],
  ['csv-sms/nokia-semicolon-deliver-submit.csv', 'nokia-csv', 25, []],
  ['csv-sms/nokia-semicolon-padded.csv', 'nokia-csv', 1, []],
  // from 10086
  ['csv-sms/vmsg2csv-target.csv', 'csv-messages', 1, ['china-mobile']],
  // attachments without a text
  ['imazing-csv/msgvault-14-plus-unknown-column.csv', 'imazing-csv', 0, []],
  ['imazing-csv/msgvault-semicolon-bom.csv', 'imazing-csv', 0, []],
  ['imazing-csv/msgvault-tab.csv', 'imazing-csv', 0, []],
  ['imazing-csv/variant-13-reactions-no-dates.csv', 'imazing-csv', 1, []],
  ['ios-sms-db/3d0d7e5fb2ce288813306e4d4636395e047a3d28', 'apple-messages', 1, []],
  ['sms-backup-plus/calllog.eml', 'sms-backup-plus', 0, []],
  ['sms-backup-plus/datatype-invalid.eml', 'sms-backup-plus', 0, []],
  ['sms-backup-restore/devadvance/corrupt_attachments.xml', 'sms-backup-restore', 2, []],
  ['sms-backup-restore/devadvance/empty.xml', 'sms-backup-restore', 0, []],
  ['sms-backup-restore/devadvance/sample_mms.xml', 'sms-backup-restore', 4, []],
  ['sms-backup-restore/devadvance/sample_small.xml', 'sms-backup-restore', 4, []],
  ['sms-backup-restore/devadvance/sms_and_mms.xml', 'sms-backup-restore', 27, []],
  ['sms-backup-restore/devadvance/sms_small.xml', 'sms-backup-restore', 8, []],
  ['sms-backup-restore/fkleon/emptySms.xml', 'sms-backup-restore', 0, []],
  ['sms-backup-restore/fkleon/invalidSms.xml', 'sms-backup-restore', 1, []],
  ['sms-backup-restore/fkleon/invalidSms2.xml', 'sms-backup-restore', 1, []],
  ['sms-backup-restore/fkleon/sms-and-mms.xml', 'sms-backup-restore', 0, []],
  ['sms-backup-restore/fkleon/sms-dupes.xml', 'sms-backup-restore', 4, []],
  ['sms-backup-restore/fkleon/sms-non-dupes.xml', 'sms-backup-restore', 1, []],
  ['sms-backup-restore/fkleon/sms-non-dupes-2.xml', 'sms-backup-restore', 0, []],
  ['super-backup/calllogs-example.xml', 'super-backup', 0, []],
  ['vmsg/irmc-venv-text.vmg', 'vmsg', 1, []],
  ['vmsg/nokia-test.vmg', 'vmsg', 1, []],
  // it was sent (SUBMIT)
  ['vmsg/nokia-test_message.vmg', 'vmsg', 0, []],
  ['vmsg/samsung-tizen-sample.vmsg', 'vmsg', 1, []],
  ['vmsg/wandoujia-irms-sample.vmsg', 'vmsg', 1, []],
  ['vmsg/zte-mtk-mms.vmsg', 'vmsg', 1, []],
  ['windows-phone-msg/xmlfile-trimmed.msg', 'windows-phone', 6, []],
];

/**
 * Real exports of logins: format, logins and bindings, counted by hand. Most programs' hold the same fourteen entries: one empty and
 * one note are no logins, and of the rest twitter.com is in the catalog.
 */
const LOGINS: readonly [path: string, format: string, logins: number, platforms: string[]][] = [
  ['1password/1PasswordExport.1pux', '1password-1pux', 2, ['x-twitter']],
  ['1password/1password.1pif', '1password-1pif', 12, ['x-twitter']],
  ['1password/1password.csv', '1password-csv', 12, ['x-twitter']],
  ['1password/1password4.csv', '1password-csv', 12, ['x-twitter']],
  ['aegis/aegis.json', 'aegis-json', 2, []],
  ['aegis/aegis_plain.json', 'aegis-json', 7, ['airbnb']],
  // notes only
  ['apple-passwords/apple-keychain-note.txt', 'macos-keychain', 0, []],
  ['apple-passwords/apple-keychain.txt', 'macos-keychain', 12, ['x-twitter']],
  ['bitwarden/bitwarden-org.csv', 'bitwarden-csv', 12, ['x-twitter']],
  ['bitwarden/bitwarden-org.json', 'bitwarden-json', 12, ['x-twitter']],
  ['bitwarden/bitwarden.csv', 'bitwarden-csv', 12, ['x-twitter']],
  ['bitwarden/bitwarden.json', 'bitwarden-json', 12, ['x-twitter']],
  ['chrome-csv/chrome.csv', 'chrome-csv', 12, ['x-twitter']],
  ['chrome-csv/chromesqlite.csv', 'login-csv', 12, ['x-twitter']],
  ['dashlane/dashlane.csv', 'dashlane-old-csv', 12, ['x-twitter']],
  ['dashlane/dashlane.json', 'dashlane-json', 12, ['x-twitter']],
  ['enpass/enpass.csv', 'enpass-csv', 12, ['x-twitter']],
  ['enpass/enpass.json', 'enpass-json', 12, ['x-twitter']],
  ['firefox-csv/ff-password-exporter.csv', 'firefox-csv', 12, ['x-twitter']],
  ['firefox-csv/firefox.csv', 'firefox-csv', 12, ['x-twitter']],
  ['google-authenticator/example_export.txt', 'google-authenticator', 6, []],
  ['google-authenticator/example_export_only_totp.txt', 'google-authenticator', 5, []],
  // its data is none: one problem
  ['google-authenticator/test_export_wrong_data.txt', 'google-authenticator', 0, []],
  ['google-authenticator/test_plus_problem_export.txt', 'google-authenticator', 4, []],
  // no entries in these two
  ['keepass/BrokenNoGroupUuid.xml', 'keepass-xml', 0, []],
  ['keepass/EmptyUuids.xml', 'keepass-xml', 0, []],
  // a third has neither user nor address, a fourth lies in the bin
  ['keepass/NewDatabase.xml', 'keepass-xml', 2, []],
  ['keepass/keepass.csv', 'keepass-csv', 12, ['x-twitter']],
  ['keepass/keepass.xml', 'keepass-xml', 12, ['x-twitter']],
  ['keepass/keepassx-other.xml', 'keepassx-xml', 1, []],
  ['keepass/keepassx.xml', 'keepassx-xml', 12, ['x-twitter']],
  ['keepass/keepassx2.csv', 'keepassxc-csv', 12, ['x-twitter']],
  ['lastpass/lastpass.csv', 'lastpass-csv', 12, ['x-twitter']],
  ['nordpass/nordpass.csv', 'nordpass-csv', 12, ['x-twitter']],
  ['other-password-csv/keeper.csv', 'keeper-csv', 12, ['x-twitter']],
  ['other-password-csv/roboform.csv', 'roboform-csv', 12, ['x-twitter']],
  ['other-password-csv/safeincloud.csv', 'safeincloud-csv', 12, ['x-twitter']],
  ['other-password-csv/synology.csv', 'synology-csv', 12, ['x-twitter']],
  ['other-password-csv/zoho.csv', 'zoho-csv', 12, ['x-twitter']],
  ['otp-other/andotp.json', 'andotp-json', 2, []],
  ['otp-other/freeotp.json', 'freeotp-json', 2, []],
  ['otp-other/gnomeauthenticator.json', 'andotp-json', 2, []],
  ['otp-other/aegis-importers/2fas_authenticator_plain.2fas', '2fas-json', 4, ['airbnb']],
  ['otp-other/aegis-importers/2fas_authenticator_plain_v4.2fas', '2fas-json', 5, []],
  ['otp-other/aegis-importers/andotp_plain.json', 'andotp-json', 7, ['airbnb']],
  ['otp-other/aegis-importers/authy_plain.xml', 'authy-xml', 3, ['airbnb']],
  ['otp-other/aegis-importers/bitwarden.csv', 'bitwarden-csv', 3, []],
  ['otp-other/aegis-importers/bitwarden.json', 'bitwarden-json', 3, []],
  ['otp-other/aegis-importers/duo.json', 'duo-json', 2, []],
  ['otp-other/aegis-importers/ente_auth.txt', 'otpauth', 7, ['airbnb']],
  ['otp-other/aegis-importers/freeotp_plus.json', 'freeotp-json', 6, ['airbnb']],
  ['otp-other/aegis-importers/freeotp_v2_api34.xml', 'freeotp-backup', 6, ['airbnb']],
  ['otp-other/aegis-importers/google_authenticator.sqlite', 'google-authenticator-db', 6, ['airbnb']],
  ['otp-other/aegis-importers/microsoft_authenticator.sqlite', 'microsoft-authenticator-db', 7, ['airbnb']],
  ['otp-other/aegis-importers/plain.txt', 'otpauth', 7, ['airbnb']],
  ['otp-other/aegis-importers/proton_authenticator.json', 'proton-authenticator-json', 3, ['airbnb']],
  ['otp-other/aegis-importers/steam.json', 'steam-json', 1, ['steam']],
  ['otp-other/aegis-importers/stratum_plain.json', 'stratum-json', 7, ['airbnb']],
];

const REFUSED: readonly [path: string, code: string][] = [
  // the same columns as messages, of another service
  ['imazing-csv/whatsapp-not-sms.csv', 'input.unknown-format'],
  // single cells of an iPhone's database
  ['ios-sms-db/streamtyped/AttributedBodyTextOnly', 'input.binary'],
  ['ios-sms-db/streamtyped/AttributedBodyTextOnly2', 'input.binary'],
  ['ios-sms-db/streamtyped/Blank', 'input.unknown-format'],
  ['ios-sms-db/streamtyped/URL', 'input.binary'],
  // what an export looks like, and none
  ['sms-backup-restore/fkleon/schema.xsd', 'input.unknown-format'],
  ['aegis/aegis_encrypted.json', 'input.encrypted'],
  ['aegis/aegiscipher.json', 'input.encrypted'],
  ['bitwarden/bitwarden_encrypted_argon2id_export.json', 'input.encrypted'],
  ['bitwarden/bitwarden_encrypted_export.json', 'input.encrypted'],
  // what another program makes of a transfer
  ['google-authenticator/example_output.csv', 'input.unknown-format'],
  ['google-authenticator/example_output.json', 'input.unknown-format'],
  // some Latin, and an address behind other words
  ['google-authenticator/test_export_wrong_content.txt', 'input.unknown-format'],
  ['google-authenticator/test_export_wrong_prefix.txt', 'input.unknown-format'],
];

/** The same files with the passwords that their makers' own tests have, and how many logins they hold. */
const LOCKED: readonly [path: string, password: string, logins: number][] = [
  ['aegis/aegis_encrypted.json', 'test', 7],
  ['aegis/aegiscipher.json', 'correct horse battery staple', 2],
  ['bitwarden/bitwarden_encrypted_argon2id_export.json', 'a', 1],
  ['bitwarden/bitwarden_encrypted_export.json', 'a', 1],
];

describe.runIf(SHARED_FIXTURES !== '')('exports of other projects, where they are', () => {
  let catalog: Catalog;
  beforeAll(() => {
    catalog = compiled();
  });
  /** What the only export in a file gives. */
  const read = async (path: string) => {
    const all = [];
    for await (const { format, records } of openExports(join(SHARED_FIXTURES, path))) {
      const recognized = await recognize(records, catalog, { source: format });
      all.push({ format, ...recognized.showing(null) });
    }
    const [found] = all;
    if (!found || all.length > 1) throw new Error(`${path} holds ${all.length} exports`);
    return found;
  };

  it.each(MESSAGES)('%s is %s with %i messages', async (path, format, messages, platforms) => {
    const found = await read(path);
    expect(found).toMatchObject({ format, messages, logins: 0, unknown: [] });
    expect(found.findings.map(({ platform }) => platform)).toEqual(platforms);
  });

  it.each(LOGINS)('%s is %s with %i logins', async (path, format, logins, platforms) => {
    const found = await read(path);
    expect(found).toMatchObject({ format, logins, messages: 0 });
    // nobody's number is the user name
    expect(found.findings.map(({ platform, kind }) => [platform, kind])).toEqual(
      platforms.map((platform) => [platform, 'saved-login-other']),
    );
  });

  it.each(REFUSED)('%s is refused: %s', async (path, code) => {
    expect(await readExport(join(SHARED_FIXTURES, path))).toMatchObject({ refused: code, records: [] });
  });

  it.each(LOCKED)('%s opens with its password', async (path, password, logins) => {
    let count = 0;
    for await (const { records } of openExports(join(SHARED_FIXTURES, path), {
      unlock: async () => password,
    }))
      for await (const _ of records) count++;
    expect(count).toBe(logins);
  });

  it('none is forgotten', () => {
    const listed = [...MESSAGES, ...LOGINS, ...REFUSED].map(([path]) => path);
    const there = readdirSync(SHARED_FIXTURES, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'SOURCE.md')
      .map((entry) => join(entry.parentPath, entry.name).slice(SHARED_FIXTURES.length));
    expect(there.sort()).toEqual(listed.sort());
  });
});

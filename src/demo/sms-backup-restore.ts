import type { DemoMessage } from './messages.js';

const CHINA = '+08:00';
const FILE_HEAD = `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
<!--File Created By SMS Backup & Restore v10.20.002 on 24/11/2026 08:30:00-->
<?xml-stylesheet type="text/xsl" href="sms.xsl"?>
`;
// A picture of one pixel: enough to have a part that is no text.
const PIXEL = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const FROM = 137;
const TO = 151;

type Attributes = Record<string, string | number>;

/**
 * The messages as the Android app SMS Backup & Restore writes them: messages first, then those inside MMS, `count` on
 * the root, `null` for what is missing, emoji as two numeric entities (no strict XML, but what the app does).
 * @param messages oldest first
 * @param backupAt the minute of the backup on a clock in China, `YYYY-MM-DD HH:MM`
 */
export function smsBackupRestoreXml(messages: readonly DemoMessage[], backupAt: string): string {
  const plain = messages.filter((message) => message.how !== 'mms').map(sms);
  const multimedia = messages.filter((message) => message.how === 'mms').map(mms);
  const root = attributes({
    count: messages.length,
    backup_set: '00000000-0000-4000-8000-000000000000',
    backup_date: epochMs(backupAt),
    type: 'full',
  });
  return `${FILE_HEAD}<smses ${root}>\n${[...plain, ...multimedia].join('')}</smses>`;
}

function sms(message: DemoMessage): string {
  const date = epochMs(message.at);
  const received = message.how !== 'sent';
  const all = attributes({
    protocol: 0,
    address: message.address,
    date,
    type: received ? 1 : 2,
    subject: 'null',
    body: message.text,
    toa: 'null',
    sc_toa: 'null',
    // China Mobile's message centre for Beijing: a public service number
    service_center: received ? '+8613800100500' : 'null',
    read: 1,
    status: -1,
    locked: 0,
    date_sent: received ? date - 2000 : 0,
    sub_id: 1,
    readable_date: readable(message.at),
    contact_name: contactName(message.address),
  });
  return `  <sms ${all} />\n`;
}

function mms(message: DemoMessage): string {
  const date = epochMs(message.at);
  const all = attributes({
    date,
    rr: 'null',
    sub: 'null',
    ct_t: 'application/vnd.wap.multipart.related',
    seen: 1,
    msg_box: 1,
    address: message.address,
    text_only: 0,
    locked: 0,
    date_sent: date / 1000,
    read: 1,
    m_type: 132,
    sub_id: 1,
    readable_date: readable(message.at),
    contact_name: contactName(message.address),
  });
  const inside = [
    part({ seq: -1, ct: 'application/smil', chset: 'null', cl: 'smil.xml', text: SMIL }),
    part({ seq: 0, ct: 'image/gif', chset: 'null', cl: 'image.gif', text: 'null', data: PIXEL }),
    part({ seq: 0, ct: 'text/plain', chset: 106, cl: 'text.txt', text: message.text }),
  ];
  const addresses = [
    `      <addr ${attributes({ address: message.address, type: FROM, charset: 106 })} />\n`,
    `      <addr ${attributes({ address: 'insert-address-token', type: TO, charset: 106 })} />\n`,
  ];
  return (
    `  <mms ${all}>\n    <parts>\n${inside.join('')}    </parts>\n` +
    `    <addrs>\n${addresses.join('')}    </addrs>\n  </mms>\n`
  );
}

const SMIL = '<smil><body><par dur="5000ms"><img src="image.gif"/><text src="text.txt"/></par></body></smil>';
const part = (values: Attributes): string => `      <part ${attributes(values)} />\n`;

const attributes = (values: Attributes): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${quoted(String(value))}`)
    .join(' ');

const SPECIAL = /["&<>\n\ud800-\udfff]/;

// The app puts a text that has double quotes into single ones.
function quoted(text: string): string {
  if (!SPECIAL.test(text)) return `"${text}"`;
  const quote = text.includes('"') ? "'" : '"';
  return quote + escaped(text, quote) + quote;
}

function escaped(text: string, quote: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll("'", quote === "'" ? '&apos;' : "'")
    .replace(/[\n\ud800-\udfff]/g, (unit) => `&#${unit.charCodeAt(0)};`);
}

// Names from the phone's book stand in place of numbers that were saved.
const isNumber = (address: string): boolean => /^\+?\d+$/.test(address);
const CONTACTS: Readonly<Record<string, string>> = {
  '551': '示例妈妈',
  '552': '示例同事',
  '553': '示例朋友',
  '554': '示例同学',
};
const contactName = (address: string): string =>
  CONTACTS[address] ?? (isNumber(address) ? '(Unknown)' : address);

const epochMs = (at: string): number => Date.parse(`${at.replace(' ', 'T')}:00${CHINA}`);

/** `2024年7月16日 13:29:00`, as a Chinese phone says it. */
function readable(at: string): string {
  const [year, month, day, time] = at.split(/[- ]/);
  return `${year}年${Number(month)}月${Number(day)}日 ${time}:00`;
}

import { describe, expect, it } from 'vitest';
import { type DemoMessage, demoMessages } from '../../src/demo/messages.js';
import { smsBackupRestoreXml } from '../../src/demo/sms-backup-restore.js';

const message = (change: Partial<DemoMessage>): DemoMessage => ({
  at: '2024-07-17 04:29',
  address: '106900001001',
  how: 'sms',
  text: '【示例】验证码123456',
  ...change,
});
const xml = (...messages: DemoMessage[]): string => smsBackupRestoreXml(messages, '2026-11-24 08:30');

describe('an export in the form of SMS Backup & Restore', () => {
  it('counts its messages in the root', () => {
    const text = smsBackupRestoreXml(demoMessages(), '2026-11-24 08:30');
    const count = Number(/<smses count="(\d+)"/.exec(text)?.[1]);
    expect(text.match(/<(sms|mms) /g)?.length).toBe(count);
    expect(text.startsWith("<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n")).toBe(true);
    expect(text.endsWith('</smses>')).toBe(true);
  });

  it('tells times in China, in milliseconds, whatever the machine’s clock', () => {
    expect(xml(message({}))).toContain('date="1721161740000"');
    expect(xml(message({}))).toContain('readable_date="2024年7月17日 04:29:00"');
  });

  it('writes an emoji as two entities and a new line as one', () => {
    expect(xml(message({ text: '😀\n好' }))).toContain('body="&#55357;&#56832;&#10;好"');
  });

  it('puts a text with double quotes into single ones', () => {
    expect(xml(message({ text: `"a" & <b> 'c'` }))).toContain(`body='"a" &amp; &lt;b&gt; &apos;c&apos;'`);
  });

  it('tells sent from received messages', () => {
    expect(xml(message({ how: 'sent' }))).toContain('type="2"');
    expect(xml(message({}))).toContain('type="1"');
  });

  it('names a known contact and calls others unknown', () => {
    expect(xml(message({}))).toContain('contact_name="(Unknown)"');
    expect(xml(message({ address: '551' }))).toContain('contact_name="示例妈妈"');
    expect(xml(message({ address: '示例表哥' }))).toContain('contact_name="示例表哥"');
  });

  it('hides the text of an MMS in a part, after a picture', () => {
    const text = xml(message({ how: 'mms', text: '【示例】第一行\n第二行' }));
    expect(text).toMatch(/<mms .*msg_box="1"/);
    expect(text).toContain('text="【示例】第一行&#10;第二行"');
    expect(text).toMatch(/ct="image\/gif".*data="R0lGOD/);
    expect(text).toContain('<addr address="106900001001" type="137" charset="106" />');
  });
});

describe('the demo’s export', () => {
  it('has what makes readers stumble', () => {
    const text = smsBackupRestoreXml(demoMessages(), '2026-11-24 08:30');
    for (const quirk of [
      /&#55357;&#5\d{4};/,
      /&#10;/,
      /body='/,
      /&amp;/,
      /type="2"/,
      /<mms /,
      /body="\[招商银行\]/,
    ]) {
      expect(text).toMatch(quirk);
    }
  });
});

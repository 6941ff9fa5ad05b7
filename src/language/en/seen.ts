import type { zh } from '../zh.js';

export const seen: (typeof zh)['seen'] = {
  rows: {
    table: (count) => (count === 0 ? 'the table has no rows' : `${count} ${count === 1 ? 'row' : 'rows'}`),
    json: (count) => (count === 0 ? 'nothing is in it' : `${count} ${count === 1 ? 'entry' : 'entries'}`),
    xml: (count) => (count === 0 ? 'nothing is in it' : `${count} ${count === 1 ? 'entry' : 'entries'}`),
    text: (count) =>
      count === 0 ? 'nothing is in it' : `${count} ${count === 1 ? 'line' : 'lines'} of text`,
    database: (count) => (count === 0 ? 'its tables are empty' : `${count} ${count === 1 ? 'row' : 'rows'}`),
  },
  kind: (name, count) => `${count} × ${name}`,
  kinds: (list) => `in it: ${list}`,
  names: {
    columns: (list) => `columns: ${list}`,
    fields: (list) => `fields: ${list}`,
  },
  sent: (count) => `${count} of them sent, which do not count`,
  onlyBeginning: 'only the first 64 KB were looked at',
  between: '; ',
  wayOn: {
    sent: 'All that was seen are messages you sent. In the program that exported them, choose the inbox as well (or all messages) and export again.',
    noLogins:
      'Not one saved login is in it. Look whether that browser or password manager holds any, and export from the one that does.',
    calls:
      'This is a call log, not messages. In the program that exported it, choose messages and export again.',
    empty:
      'There is nothing in it: messages were probably left out of the export, or the phone did not let that program read them. Allow it to read messages in the phone’s settings (Xiaomi has 通知类短信, notification messages, as well) and export again.',
  },
};

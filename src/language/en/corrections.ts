import type { Words } from '../words.js';

export const corrections: Words['corrections'] = {
  kept: (name) => `Noted. From now on your note on ${name} comes first, also when the catalog is updated.`,
  dropped: 'The note is gone; the catalog’s own words hold again.',
  none: 'You have not corrected anything yet. When your phone shows something else: numclean platform correct PLATFORM',
  of: (name, day) => `${name} (noted on ${day})`,
  gone: 'The catalog no longer has this entry; your note is kept.',
  pathIs: (path) => `Where: 「${path}」`,
  shown: (day) => `This is your own note, of ${day}.`,
  howToCorrect: (id) => `Does your phone show something else? Note it: numclean platform correct ${id}`,
  howToShare:
    'To let others have it: numclean platform corrections --share prints your notes, and you send them yourself; the program never does.',
  shareIntro:
    'Paste this into an issue of the project. It holds facts on platforms only, nothing of your number or your accounts.',
  whichOperation: 'What does your phone show otherwise?',
  path: 'Where is it on your phone?',
  pathHint: 'for example (我的 > 设置 > 账号与安全 > 手机号). Press Enter if it is the same',
  steps: 'And the steps? One a line; nothing if they are the same',
  asSeen: 'Did your phone show what is written here?',
  asSeenChoices: { same: 'Yes', different: 'No, I’ll correct it', skip: 'I’d rather not say' },
  shareUnknown: {
    intro:
      'You can paste this into an issue of the project. Look it over first, and take out any line that others should not see.',
    none: 'There are no signatures that were not recognised.',
    leftOut: (count) => `${count} more look like people’s names or numbers and are not printed.`,
  },
};

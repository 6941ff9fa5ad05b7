import { BUILT_CATALOG, LookUp } from './catalog/look-up.js';
import { tellFound } from './commands/platform/search.js';
import { newestCatalog } from './commands/shared/newest-catalog.js';
import { terminalScreen } from './commands/shared/terminal-screen.js';
import { chooseLanguage } from './language/choose.js';
import { finding as inEnglish } from './language/en/finding.js';
import { finding as inChinese } from './language/zh/finding.js';
import type { PlainOptions } from './plain-line.js';
import { rootOf } from './store/root.js';

const WORDS = { zh: { views: inChinese }, en: { views: inEnglish } };

/**
 * Answers `platform search`, the command that is asked again and again by who writes down their accounts, with what it needs and
 * nothing of the rest of the program.
 * @returns what to say; null where the whole program must tell it, also where no platform is called so
 */
export async function quickSearch(
  text: string,
  options: PlainOptions,
  env: NodeJS.ProcessEnv,
): Promise<string | null> {
  let said = '';
  try {
    const isFound = tellFound(
      {
        catalog: new LookUp(newestCatalog(rootOf(options.store, env)) ?? BUILT_CATALOG),
        words: WORDS[chooseLanguage(options.lang, env)],
        screen: terminalScreen(options),
        document(document) {
          if (options.json) said += `${JSON.stringify(document, null, 2)}\n`;
        },
        print(view) {
          if (!options.json) said += `${view}\n`;
        },
      },
      text,
    );
    return isFound ? said : null;
  } catch {
    return null;
  }
}

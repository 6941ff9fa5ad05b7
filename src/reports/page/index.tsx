// The page is made of typed components through preact-render-to-string: it escapes every text and attribute by itself,
// so nothing from outside becomes markup by an oversight; it is small, old enough to trust, runs no install script and
// needs only preact. (@kitajs/html, the other candidate, escapes children only where each is marked `safe`.)
import { render } from 'preact-render-to-string';
import type { Words } from '../../language/words.js';
import { htmlPage } from '../../text/html-page.js';
import type { ReportInput } from '../input.js';
import { outside } from '../outside.js';
import { Accounts, AccountsByState, Unknown } from './accounts.js';
import { pageScript, pageStyle } from './assets.js';
import { Advice, Emergency, Errands } from './help.js';
import { Often, oftenSaid } from './often.js';
import type { PageProps } from './props.js';
import { Incidents, Letters, Remedies } from './strangers.js';
import { TakeBack } from './take-back.js';
import { Tasks } from './tasks.js';
import { Timeline } from './timeline.js';
import { Agenda, DoNow, Progress, Standing } from './top.js';

/** The whole cleanup as one page for the phone and for paper; it asks nobody for anything. Numbers masked, all text escaped. */
export function page(input: ReportInput, words: Words): string {
  const places = new Map(input.tasks.map(({ id }, place) => [id, `task-${place + 1}`]));
  const props: PageProps = {
    input,
    words,
    anchor: (task) => places.get(task) ?? 'tasks',
    often: oftenSaid(input, words),
  };
  return htmlPage({
    language: words.views.nameIn === 'zh' ? 'zh-CN' : 'en',
    title: words.views.report.title(outside(input.cleanup.number)),
    style: pageStyle(),
    body: render(<Body {...props} />),
    script: pageScript(),
    dark: true,
  });
}

const Body = (props: PageProps) => (
  <>
    <a class="skip" href="#tasks">
      {props.words.page.skip}
    </a>
    <Standing {...props} />
    <main>
      <DoNow {...props} />
      <Contents {...props} />
      <Progress {...props} />
      <Agenda {...props} />
      <Timeline {...props} />
      <AccountsByState {...props} />
      <Incidents {...props} />
      <Remedies {...props} />
      <Letters {...props} />
      <Tasks {...props} />
      <Often {...props} />
      <Errands {...props} />
      <Accounts {...props} />
      <Emergency {...props} />
      <Advice {...props} />
      <Unknown {...props} />
      <TakeBack {...props} />
    </main>
    <footer>
      <p class="soft">{props.words.views.report.privacy}</p>
    </footer>
  </>
);

/** What a person looks for most often. */
const Contents = ({ words }: PageProps) => (
  <nav aria-label={words.page.contents}>
    <ul>
      <li>
        <a href="#agenda">{words.page.agenda.title}</a>
      </li>
      <li>
        <a href="#tasks">{words.page.tasks.title}</a>
      </li>
      <li>
        <a href="#accounts">{words.page.accounts.title}</a>
      </li>
      <li>
        <a href="#emergency">{words.page.emergencyNav}</a>
      </li>
      <li>
        <a href="#back">{words.page.back.title}</a>
      </li>
    </ul>
    <div class="actions" data-script hidden>
      <button type="button" id="print">
        {words.page.print}
      </button>
      <button type="button" class="quiet" id="print-all">
        {words.page.printAll}
      </button>
    </div>
    <p class="soft screen" data-script hidden>
      {words.page.printHint}
    </p>
  </nav>
);

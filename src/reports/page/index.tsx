// The page is made of typed components through preact-render-to-string: it escapes every text and attribute by itself,
// so nothing from outside becomes markup by an oversight; it is small, old enough to trust, runs no install script and
// needs only preact. (@kitajs/html, the other candidate, escapes children only where each is marked `safe`.)
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import type { Track } from '../../cleanup/record/cleanup.js';
import type { Words } from '../../language/words.js';
import { htmlPage } from '../../text/html-page.js';
import type { ReportInput } from '../input.js';
import { outside } from '../outside.js';
import { Accounts, AccountsByState, Unknown } from './accounts.js';
import { pageScript, pageStyle } from './assets.js';
import { Advice, Emergency, Errands } from './help.js';
import { Often, oftenSaid } from './often.js';
import { Part } from './pieces.js';
import type { PageProps } from './props.js';
import { Incidents, Letters, Remedies } from './strangers.js';
import { TakeBack } from './take-back.js';
import { Tasks } from './tasks.js';
import { Timeline } from './timeline.js';
import { Agenda, DoNow, Progress, Standing } from './top.js';

/** The whole cleanup as one page for the phone and for paper; it asks nobody for anything. Numbers masked, all text escaped. */
export function page(input: ReportInput, words: Words): string {
  const places = new Map(input.tasks.map(({ id }, place) => [id, `task-${place + 1}`]));
  const tasks = new Map(input.tasks.map((task) => [task.id, task]));
  const props: PageProps = {
    input,
    words,
    anchor: (task) => places.get(task) ?? 'tasks',
    taskOf: (id) => tasks.get(id),
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
      {partsFor(props.input.cleanup.track).map((Piece) => (
        <Piece {...props} />
      ))}
      <TakeBack {...props} />
    </main>
    <footer>
      <p class="soft">{props.words.views.report.privacy}</p>
    </footer>
  </>
);

const AGAINST_OTHERS = [Incidents, Remedies, Letters];

/** The page's parts from top to bottom; each leaves itself out where it has nothing to say. */
const partsFor = (track: Track): ((props: PageProps) => VNode | null)[] => [
  Progress,
  Agenda,
  Timeline,
  AccountsByState,
  // a new holder gets nowhere without them; for the others they are for what an app refuses
  ...(track === 'audit-new-number' ? AGAINST_OTHERS : []),
  Advice,
  Tasks,
  Errands,
  Emergency,
  Accounts,
  ...(track === 'audit-new-number' ? [] : AGAINST_OTHERS),
  Often,
  Unknown,
  Paper,
];

/** What a person looks for most often. */
const Contents = ({ words: { page: say } }: PageProps) => (
  <nav aria-label={say.contents}>
    <ul class="pills">
      {[
        ['agenda', say.agenda.title],
        ['tasks', say.tasks.title],
        ['emergency', say.emergencyNav],
        ['accounts', say.accounts.title],
        ['paper', say.paper],
        ['back', say.back.nav],
      ].map(([id, name]) => (
        <li>
          <a href={`#${id}`}>{name}</a>
        </li>
      ))}
    </ul>
  </nav>
);

/** What comes out of the printer. */
const Paper = ({ words: { page: say } }: PageProps) => (
  <div class="screen">
    <Part id="paper" title={say.paper}>
      <p>{say.printHint}</p>
      <div class="actions" data-script hidden>
        <button type="button" id="print">
          {say.print}
        </button>
        <button type="button" class="quiet" id="print-all">
          {say.printAll}
        </button>
      </div>
    </Part>
  </div>
);

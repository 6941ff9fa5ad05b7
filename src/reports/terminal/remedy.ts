import type { Words } from '../../language/words.js';
import { outside } from '../outside.js';
import type { GroundPart, RemedyPart } from '../remedy-parts.js';
import { dotted, type Pen, page, penFor, type Screen } from './screen.js';
import { shellWord } from './shell-word.js';

/** Open problems, each with whom to turn to now, with what, and how long to wait. */
export function remedyView(problems: readonly RemedyPart[], words: Words, screen: Screen): string {
  const pen = penFor(screen);
  const { remedies: say } = words;
  if (problems.length === 0) return page([pen.text(say.none)]);
  return page([
    pen.heading(say.title(problems.length)),
    ...problems.map((problem, index) => problemLines(problem, index + 1, words, pen)),
    groundLines(problems, words, pen),
    pen.aside(say.general),
  ]);
}

/** What deadlines and claims rest on, each once: several problems share it. */
function groundLines(problems: readonly RemedyPart[], words: Words, pen: Pen): string[] {
  const grounds = new Map(
    problems
      .flatMap(({ rung, grounds: own }) => [...(rung?.wait?.ground ? [rung.wait.ground] : []), ...own])
      .map((ground) => [ground.text, ground]),
  );
  if (grounds.size === 0) return [];
  return [
    ...pen.text(words.remedies.grounds),
    ...[...grounds.values()].flatMap((ground) => [
      ...pen.item('-', outside(ground.text), 1),
      ...sourceLines(ground, words, pen),
    ]),
  ];
}

function problemLines(problem: RemedyPart, place: number, words: Words, pen: Pen): string[] {
  const { remedies: say } = words;
  const { count, first, last } = problem.incidents;
  return [
    ...pen.item(
      `${place}.`,
      dotted([
        problem.name !== '' && pen.paint.bold(outside(problem.name)),
        say.ladders[problem.ladder],
        count > 0 && first && last && say.seen(count, first, last),
      ]),
    ),
    ...rungLines(problem, words, pen),
    ...list(say.mustShowTitle, problem.mustShow, words, pen),
  ];
}

function rungLines(problem: RemedyPart, words: Words, pen: Pen): string[] {
  const { remedies: say } = words;
  const { rung } = problem;
  const id = shellWord(outside(problem.id));
  if (!rung) return pen.text(say.climbed, 1);
  if (problem.state === 'waiting') {
    return [
      ...pen.text(problem.until ? say.waiting(rung.who, problem.until) : say.waitingNoDay(rung.who), 1),
      ...pen.aside(say.markAnswered(id), 1),
    ];
  }
  return [
    ...pen.text(say.now(rung.who), 1),
    ...rung.entrances.flatMap(({ text, url }) => [
      ...pen.item('-', outside(text), 2),
      ...(url ? pen.aside(outside(url), 3) : []),
    ]),
    ...sourceLines(rung, words, pen),
    ...(rung.letter
      ? pen.text(
          problem.binding
            ? say.letterTo(rung.letter, shellWord(outside(problem.binding)))
            : say.letter(rung.letter),
          1,
        )
      : []),
    ...list(say.bring, rung.proof, words, pen),
    ...pen.text(words.views.labelled(say.answer, rung.answer), 1),
    ...waitLines(problem, words, pen),
    ...pen.aside(say.markSent(id), 1),
  ];
}

function waitLines({ rung, answerBy }: RemedyPart, words: Words, pen: Pen): string[] {
  const { remedies: say } = words;
  if (!rung?.wait || !answerBy) return pen.text(say.waitUnknown, 1);
  const wait = say.wait(rung.wait.days, rung.wait.count === 'working');
  return [
    ...pen.text(say.waitUntil(wait, answerBy), 1),
    ...(rung.wait.ground ? sourceLines(rung.wait.ground, words, pen) : []),
  ];
}

const list = (title: string, things: readonly string[], words: Words, pen: Pen): string[] =>
  things.length === 0 ? [] : pen.text(words.views.labelled(title, words.views.clauses(things)), 1);

/** The best source stands for all: the others are in the document. */
const sourceLines = ({ sources }: Pick<GroundPart, 'sources'>, words: Words, pen: Pen): string[] =>
  sources
    .slice(0, 1)
    .flatMap(({ title, retrieved }) => pen.aside(words.remedies.source(outside(title), retrieved), 2));

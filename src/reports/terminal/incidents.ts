import type { Words } from '../../language/words.js';
import { type IncidentPart, incidentParts } from '../incident-parts.js';
import type { ReportInput } from '../input.js';
import { outside } from '../outside.js';
import { unbrokenNames } from '../unbroken.js';
import { dotted, type Pen, page, penFor, type Screen } from './screen.js';

/** What came in for somebody else, oldest first; the person's own accounts are only counted. */
export function incidentsView(
  input: Pick<ReportInput, 'cleanup' | 'incidents' | 'bindings'>,
  words: Words,
  screen: Screen,
): string {
  const pen = penFor(screen, unbrokenNames(input));
  const { incidents: say } = words;
  const { track } = input.cleanup;
  const title = say.titleIn[track];
  const kinds = say.kindsIn[track];
  const all = incidentParts(input.incidents, input.bindings);
  const strange = all.filter(({ own }) => !own);
  const ownCount = sum(all.filter(({ own }) => own));
  return page([
    strange.length === 0 ? pen.text(say.none) : pen.heading(title(sum(strange))),
    all.flatMap((incident, index) => (incident.own ? [] : line(incident, index + 1, kinds, words, pen))),
    ownCount > 0 ? pen.aside(say.own(ownCount)) : [],
    strange.length > 0 ? pen.aside(say.hint) : [],
  ]);
}

const sum = (incidents: readonly IncidentPart[]): number =>
  incidents.reduce((total, { count }) => total + count, 0);

/** @param place by which it can be edited and removed: one's own accounts are counted, too */
function line(
  incident: IncidentPart,
  place: number,
  kinds: Words['incidents']['kinds'],
  words: Words,
  pen: Pen,
): string[] {
  const { incidents: say } = words;
  return pen.row(
    `${say.place(place)} ${incident.day ?? say.noDay}`,
    dotted([
      kinds[incident.kind],
      outside(incident.who ?? incident.name ?? say.nobody),
      incident.form === 'call' && say.forms.call,
      incident.sender && outside(incident.sender),
      incident.count > 1 && say.times(incident.count),
      incident.meantFor && say.meantFor(outside(incident.meantFor)),
      incident.answered && say.answered(outside(incident.answered)),
    ]),
  );
}

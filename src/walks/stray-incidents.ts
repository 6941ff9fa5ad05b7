import { countTogether, type Incident } from '../cleanup/record/incident.js';
import { UNNAMED_COLLECTOR } from '../cleanup/types.js';
import type { StrayMessage } from '../recognition/types.js';
import { cleanLine } from '../text/clean.js';
import { nameCut } from '../text/lengths.js';
import { maskNumber } from '../text/mask.js';

/**
 * Messages that may be for somebody else as incidents to propose, those of one day and sender counted together.
 * @param source the id of the source they were read from
 */
export const incidentsFrom = (stray: readonly StrayMessage[], source: string): Incident[] =>
  countTogether(stray.map((message) => incidentFrom(message, source)));

function incidentFrom(
  { kind, day, sender, platform, signature, meantFor }: StrayMessage,
  source: string,
): Incident {
  const isUnnamed = kind === 'collection' && platform === null && signature === null;
  return {
    kind,
    day,
    form: 'message',
    sender: sender === null ? null : nameCut(cleanLine(sender)),
    platform: isUnnamed ? UNNAMED_COLLECTOR : platform,
    name: platform === null && signature !== null ? maskNumber(nameCut(cleanLine(signature))) : null,
    meantFor,
    answered: null,
    source,
    count: 1,
  };
}

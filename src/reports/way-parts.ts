import type { Operation } from '../catalog/types.js';
import type { Words } from '../language/words.js';
import { outside } from './outside.js';

/** What stands above the steps of an operation: whose steps they are, where that is not the platform itself. */
export function aboveSteps(operation: Operation | undefined, words: Words): string[] {
  const way = operation?.way;
  if (!way?.leads) return [];
  const whose = way.inChinese ? words.ways.usualBesideChinese : words.ways.usual;
  return [...(way.usualPlace ? [words.ways.usualPlace(way.usualPlace)] : []), whose(way.kind, way.here)];
}

/** Texts under a label. */
export type LabelledTexts = { label: string; texts: string[] };

/**
 * What stands below the steps of an operation: other channels, what to look at when it is done, what to try when it is
 * refused and what law says then, what a freeze stops and how it is undone, and what is less sure or only known in Chinese.
 */
export function belowSteps(operation: Operation | undefined, words: Words): LabelledTexts[] {
  if (!operation) return [];
  const { ways, views } = words;
  const { way, stops, undo, reportedSteps = [], unverifiedSteps = [] } = operation;
  const parts: LabelledTexts[] = [
    { label: ways.stops, texts: stops ? [stops] : [] },
    ...(way?.leads ? way.otherwise : []).map(({ channels, steps }) => ({
      label: ways.otherwise(views.list(channels.map((channel) => views.channels[channel]))),
      texts: steps,
    })),
    { label: ways.undo(undo?.usual === true), texts: undo?.steps ?? [] },
    { label: ways.check, texts: way?.check ?? [] },
    { label: ways.refused, texts: way?.refused ?? [] },
    { label: ways.rules(way?.rules?.readOn ?? ''), texts: way?.rules?.texts ?? [] },
    { label: ways.reported, texts: reportedSteps },
    { label: ways.unverified, texts: unverifiedSteps },
    {
      label: ways.inChinese,
      texts: (way?.inChinese ?? []).map(views.chinese),
    },
  ];
  return parts
    .filter(({ texts }) => texts.length > 0)
    .map(({ label, texts }) => ({ label, texts: texts.map(outside) }));
}

import type { FamilyPart } from '../catalog/types.js';
import type { OperationName } from '../cleanup/record/cleanup.js';
import type { Words } from '../language/words.js';
import { outside } from './outside.js';

/** What gives an account another number, or none: only then is all settled that it opens. */
const MOVES: readonly OperationName[] = ['change', 'unbind', 'recover'];

/**
 * What an account that opens several services is told with: what one change settles, what keeps a number of its own,
 * and, where it is to be closed, what goes with it. @param operation null: all of it
 */
export function familySentences(
  family: FamilyPart | undefined,
  operation: OperationName | null,
  { families, views }: Words,
): string[] {
  if (!family) return [];
  const { name, settles, keepsOwn, closing } = family;
  const isClosing = operation === 'deregister';
  return [
    ...(settles.length > 0 && (operation === null || MOVES.includes(operation))
      ? [families.settles(name, views.list(settles.map(outside)))]
      : []),
    ...(isClosing ? [] : keepsOwn),
    ...(closing && (isClosing || operation === null) ? [families.closing(closing)] : []),
  ];
}

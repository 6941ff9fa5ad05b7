/** numclean as a library: read exports into findings, and derive inventory, checklist and plan of a cleanup from them. */
export { chineseWorkCalendar } from './calendar/chinese-work-calendar.js';
export type { Catalog } from './catalog/catalog.js';
export { loadCatalog } from './catalog/file-catalog.js';
export type { Service } from './catalog/service-types.js';
export type { Carrier, Operation, Platform, PlatformCard } from './catalog/types.js';
export type { Day } from './cleanup/days/day.js';
export type { PlatformFacts } from './cleanup/inventory/inventory.js';
export { apply, type Cleanup, type CleanupEvent, replay } from './cleanup/record/cleanup.js';
export type { Evidence, Finding, UnknownSignature } from './cleanup/record/evidence.js';
export { parseMobileNumber } from './cleanup/record/number.js';
export { type Situation, situationOf } from './cleanup/situation.js';
export type { Binding, Plan, Task } from './cleanup/types.js';
export { Problem, type ProblemCode } from './problem.js';
export { type KindReason, readKind } from './recognition/kind.js';
export type { MessageKind } from './recognition/message-kind.js';
export { type ReadExports, readExports } from './walks/read-exports.js';

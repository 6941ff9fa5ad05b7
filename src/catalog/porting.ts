import type { Carrier } from './types.js';

/** Whether a number may go to another carrier: those of virtual operators may not (`number-porting`, fact t5-port-no). */
export const isPorted = (carrier: Carrier): boolean => carrier !== 'virtual';

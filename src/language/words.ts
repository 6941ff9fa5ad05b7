import type { zh } from './zh.js';

/** Every sentence of one language; both languages have the same shape. */
export type Words = typeof zh;

import { readFileSync } from 'node:fs';

/** A file beside this one: in src/ as it is written, in dist/ as the build put it there. */
const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** What the page carries in itself; read when a page is made, since no other command needs it. */
export const pageStyle = (): string => read('./style.css').trim();

/** The page's own script: the build makes one plain script of it, with what it draws QR codes with. */
export const pageScript = (): string => read('./browser.js').trim();

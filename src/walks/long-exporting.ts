import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import type { Language } from '../language/choose.js';
import { packageFile } from '../package-root.js';

/** The heading behind which the long text is in English. */
const ENGLISH = '\n## English\n';

/** `docs/exports.md` in one language, as the package brings it. */
export function longExporting(language: Language): string {
  const whole = brotliDecompressSync(readFileSync(packageFile('dist/exports.md.br'))).toString();
  const at = whole.indexOf(ENGLISH);
  return (language === 'zh' ? whole.slice(0, at) : whole.slice(at + ENGLISH.length)).trim();
}

/**
 * The sections below some headings, with those within them, in the order asked for.
 * @param text Markdown
 * @param headings without their marks; one that there is not is left out
 */
export function sectionsOf(text: string, headings: readonly string[]): string {
  const lines = text.split('\n');
  const sections = headings.map((heading) => {
    const start = lines.findIndex((line) => levelOf(line) > 0 && line.replace(/^#+ /, '') === heading);
    if (start < 0) return '';
    const level = levelOf(lines[start] as string);
    const length = lines.slice(start + 1).findIndex((line) => levelOf(line) > 0 && levelOf(line) <= level);
    return lines.slice(start, length < 0 ? undefined : start + 1 + length).join('\n');
  });
  return sections
    .map((section) => section.trim())
    .filter(Boolean)
    .join('\n\n');
}

/** How deep a heading is; 0: none. */
const levelOf = (line: string): number => /^(#+) /.exec(line)?.[1]?.length ?? 0;

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** What one self-contained HTML page is made of. */
export type HtmlPage = {
  /** BCP 47 */
  language: string;
  /** plain text */
  title: string;
  /** beside what all pages share: see frame.css */
  style: string;
  /** HTML already */
  body: string;
  /** the page's own script; absent: it has none, and none can run */
  script?: string;
  /** whether it also has dark colours */
  dark?: boolean;
};

/**
 * The frame of every page that numclean writes: one file that asks nobody. Its policy lets run only the very style and
 * script in it, by their hashes, and forbids every request, form and frame; whatever else got into the text stays text.
 */
export function htmlPage({ language, title, style, body, script, dark }: HtmlPage): string {
  const styles = `${frame()}\n${style}`;
  return `<!doctype html>
<html lang="${language}"${dark ? ' class="adapts"' : ''}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(styles, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">${dark ? '\n<meta name="color-scheme" content="light dark">' : ''}
<title>${escaped(title)}</title>
<style>${styles}</style>
</head>
<body>
${body}
${script ? `<script>${script}</script>\n` : ''}</body>
</html>
`;
}

/** What all pages share; beside this file, in src/ as in dist/. */
const frame = (): string => readFileSync(new URL('./frame.css', import.meta.url), 'utf8').trim();

const policy = (style: string, script: string | undefined): string =>
  [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    ...(script ? [`script-src ${hashOf(script)}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Text in HTML that says just that, in content and in attributes. */
export const escaped = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[character] ?? '',
  );

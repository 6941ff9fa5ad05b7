import { Problem } from '../problem.js';
import { wholeOf } from '../text/whole.js';
import { ask } from './ask.js';

/** How much is taken and how long is waited, at most. */
type Limits = { mostBytes: number; timeoutMs: number };

const MOST_REDIRECTS = 3;
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Fetches one file, over the proxy of the environment. It takes nothing but https (http on this machine only, for trying
 * things), follows few redirects and no other scheme, and ends after a time whatever the server does.
 * @throws Problem `network.failed` with why
 */
export async function fetchLimited(url: string, { mostBytes, timeoutMs }: Limits): Promise<Buffer> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    return await follow(url, mostBytes, signal, 0);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw failed(signal.aborted ? 'timeout' : codeOf(error), error);
  }
}

async function follow(url: string, mostBytes: number, signal: AbortSignal, hop: number): Promise<Buffer> {
  const body = await ask(checked(url), {
    method: 'GET',
    signal,
    headers: { 'user-agent': 'numclean catalog update', 'accept-encoding': 'identity' },
  });
  const { statusCode = 0, headers } = body;
  body.on('error', () => undefined);
  const { location } = headers;
  if (statusCode >= 300 && statusCode < 400 && location !== undefined) {
    body.destroy();
    if (hop === MOST_REDIRECTS) throw failed('too many redirects');
    return follow(new URL(location, url).href, mostBytes, signal, hop + 1);
  }
  if (statusCode !== 200) {
    body.destroy();
    throw failed(`HTTP ${statusCode}`);
  }
  // a sign-in page of a hotel or a host's own error page, sent as if all were well
  if (/^text\/html\b/i.test(String(headers['content-type']))) {
    body.destroy();
    throw failed('text/html');
  }
  // where it is left before its end, the connection is closed
  return wholeOf(body, mostBytes, () => failed('too large'));
}

function checked(url: string): URL {
  if (isSafeAddress(url)) return new URL(url);
  throw failed(URL.canParse(url) ? `${new URL(url).protocol} is not https` : 'not an address');
}

/** Whether what comes from an address is encrypted on its way, or lies on this machine itself, where one tries things out. */
export function isSafeAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
}

const failed = (detail: string, cause?: unknown): Problem =>
  new Problem('network.failed', { detail }, undefined, { cause });

function codeOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return code ?? message ?? 'unknown';
}

import { ask } from './ask.js';

/**
 * What became of a link. moved: it lives elsewhere for good; gone: the page or its host is no more; unclear: refused,
 * a fault over there, or no answer in time, which says nothing about the page (many sites refuse programs).
 */
type LinkState = 'ok' | 'moved' | 'gone' | 'unclear';

export type LinkResult = {
  url: string;
  state: LinkState;
  /** the last HTTP status; null when there was no answer at all */
  status: number | null;
  /** where it led in the end, when that is elsewhere */
  location: string | null;
  /** the network's code when there was no answer, e.g. `ENOTFOUND` */
  error: string | null;
};

export type CheckOptions = {
  /** links asked at the same time */
  concurrency?: number;
  /** milliseconds until a server is given up */
  timeoutMs?: number;
};

const MOST_REDIRECTS = 5;
const FOR_GOOD = [301, 308];
const GONE = [404, 410];
/** Servers that don't know HEAD, or treat it as an attack, are asked again with GET. */
const HEAD_FINE = (status: number): boolean => status < 400;

/**
 * Asks each address whether it still answers: HEAD first, GET where that is refused; no page is read. One of the few
 * things that use the network, and only when called for.
 * @param urls http(s) addresses; each is asked once
 * @returns results as they come, in no fixed order
 */
export async function* checkLinks(
  urls: readonly string[],
  { concurrency = 8, timeoutMs = 15_000 }: CheckOptions = {},
): AsyncGenerator<LinkResult> {
  const waiting = [...new Set(urls)];
  const running = new Map<string, Promise<LinkResult>>();
  while (waiting.length > 0 || running.size > 0) {
    while (running.size < concurrency) {
      const url = waiting.shift();
      if (url === undefined) break;
      running.set(url, checkLink(url, timeoutMs));
    }
    const result = await Promise.race(running.values());
    running.delete(result.url);
    yield result;
  }
}

async function checkLink(url: string, timeoutMs: number): Promise<LinkResult> {
  try {
    const head = await follow(url, 'HEAD', timeoutMs);
    return judge(url, HEAD_FINE(head.status) ? head : await follow(url, 'GET', timeoutMs));
  } catch (error) {
    const code = codeOf(error);
    return {
      url,
      state: code === 'ENOTFOUND' ? 'gone' : 'unclear',
      status: null,
      location: null,
      error: code,
    };
  }
}

type Answer = { status: number; at: string; movedForGood: boolean };

/** Goes after redirects; stops after a few and lets the last answer stand. */
async function follow(url: string, method: 'GET' | 'HEAD', timeoutMs: number): Promise<Answer> {
  let at = url;
  let movedForGood = false;
  for (let hop = 0; ; hop += 1) {
    const { status, location } = await headOf(at, method, timeoutMs);
    const target = location !== null && URL.canParse(location, at) ? new URL(location, at) : null;
    if (hop === MOST_REDIRECTS || target === null || !/^https?:$/.test(target.protocol)) {
      return { status, at, movedForGood };
    }
    movedForGood ||= FOR_GOOD.includes(status);
    at = target.href;
  }
}

async function headOf(
  url: string,
  method: 'GET' | 'HEAD',
  timeoutMs: number,
): Promise<{ status: number; location: string | null }> {
  const answer = await ask(new URL(url), {
    method,
    signal: AbortSignal.timeout(timeoutMs),
    headers: { 'user-agent': 'numclean catalog check-links', accept: '*/*' },
  });
  // The answer's head says enough: the rest is dropped unread.
  answer.on('error', () => {}).destroy();
  const { statusCode: status = 0, headers } = answer;
  return { status, location: status >= 300 && status < 400 ? (headers.location ?? null) : null };
}

function judge(url: string, { status, at, movedForGood }: Answer): LinkResult {
  const elsewhere = at === url || at === new URL(url).href ? null : at;
  const state = GONE.includes(status) ? 'gone' : status >= 300 ? 'unclear' : movedForGood ? 'moved' : 'ok';
  return { url, state, status, location: elsewhere, error: null };
}

/** The network's own code: the cause's, where the client wraps it. */
function codeOf(error: unknown): string {
  const { code, cause, name } = error as { code?: unknown; cause?: { code?: unknown }; name?: string };
  const found = cause?.code ?? code;
  return typeof found === 'string' ? found : (name ?? 'unknown');
}

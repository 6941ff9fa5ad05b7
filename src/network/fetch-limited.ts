import { type Dispatcher, EnvHttpProxyAgent, request } from 'undici';
import { Problem } from '../problem.js';

/** How much is taken and how long is waited, at most. */
type Limits = { mostBytes: number; timeoutMs: number };

const MOST_REDIRECTS = 3;
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Fetches files from one host after the other; honours the proxy of the environment. */
export type Fetcher = {
  /** @throws Problem `network.failed` with why */
  fetch(url: string, limits: Limits): Promise<Buffer>;
  close(): Promise<void>;
};

/**
 * A fetcher that takes nothing but https (http on this machine only, for trying things), follows few redirects and no
 * other scheme, and ends after a time whatever the server does.
 */
export function limitedFetcher(): Fetcher {
  const agent = new EnvHttpProxyAgent({ connect: { timeout: 10_000 } });
  return {
    fetch: async (url, limits) => {
      const signal = AbortSignal.timeout(limits.timeoutMs);
      try {
        return await follow(url, limits.mostBytes, agent, signal, 0);
      } catch (error) {
        if (error instanceof Problem) throw error;
        throw failed(signal.aborted ? 'timeout' : codeOf(error), error);
      }
    },
    close: () => agent.destroy(),
  };
}

async function follow(
  url: string,
  mostBytes: number,
  agent: Dispatcher,
  signal: AbortSignal,
  hop: number,
): Promise<Buffer> {
  const { statusCode, headers, body } = await request(checked(url), {
    dispatcher: agent,
    signal,
    headers: { 'user-agent': 'numclean catalog update', 'accept-encoding': 'identity' },
  });
  body.on('error', () => undefined);
  const { location } = headers;
  if (statusCode >= 300 && statusCode < 400 && typeof location === 'string') {
    body.destroy();
    if (hop === MOST_REDIRECTS) throw failed('too many redirects');
    return follow(new URL(location, url).href, mostBytes, agent, signal, hop + 1);
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
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of body) {
    bytes += (piece as Buffer).length;
    if (bytes > mostBytes) {
      body.destroy();
      throw failed('too large');
    }
    pieces.push(piece as Buffer);
  }
  return Buffer.concat(pieces);
}

function checked(url: string): URL {
  const target = URL.canParse(url) ? new URL(url) : null;
  const isAllowed =
    target?.protocol === 'https:' || (target?.protocol === 'http:' && LOOPBACK.includes(target.hostname));
  if (!target || !isAllowed) throw failed(target ? `${target.protocol} is not https` : 'not an address');
  return target;
}

const failed = (detail: string, cause?: unknown): Problem =>
  new Problem('network.failed', { detail }, undefined, { cause });

function codeOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return code ?? message ?? 'unknown';
}

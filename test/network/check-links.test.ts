import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkLinks, type LinkResult } from '../../src/network/check-links.js';

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

/** A server on this machine only; gives its address. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function check(urls: string[], options = {}): Promise<Map<string, LinkResult>> {
  const results = new Map<string, LinkResult>();
  for await (const result of checkLinks(urls, options)) results.set(result.url, result);
  return results;
}

describe('checking links', () => {
  it('tells ok, moved, gone and unclear apart', async () => {
    const host = await serve((request, response) => {
      const answers: Record<string, [number, string?]> = {
        '/ok': [200],
        '/moved': [301, '/ok'],
        '/for-now': [302, '/ok'],
        '/moved-away': [308, '/gone'],
        '/gone': [410],
        '/missing': [404],
        '/refused': [403],
        '/broken': [500],
        '/circle': [302, '/circle'],
        '/elsewhere': [302, 'ftp://127.0.0.1/'],
      };
      const [status, location] = answers[request.url ?? ''] ?? [404];
      response.writeHead(status, location ? { location } : {}).end();
    });
    const results = await check(
      [
        '/ok',
        '/moved',
        '/for-now',
        '/moved-away',
        '/gone',
        '/missing',
        '/refused',
        '/broken',
        '/circle',
        '/elsewhere',
      ].map((path) => host + path),
    );
    const states = Object.fromEntries(
      [...results].map(([url, { state, status }]) => [url.slice(host.length), [state, status]]),
    );
    expect(states).toEqual({
      '/ok': ['ok', 200],
      '/moved': ['moved', 200],
      '/for-now': ['ok', 200],
      '/moved-away': ['gone', 410],
      '/gone': ['gone', 410],
      '/missing': ['gone', 404],
      '/refused': ['unclear', 403],
      '/broken': ['unclear', 500],
      '/circle': ['unclear', 302],
      '/elsewhere': ['unclear', 302],
    });
    expect(results.get(`${host}/moved`)?.location).toBe(`${host}/ok`);
    expect(results.get(`${host}/ok`)?.location).toBeNull();
  });

  it('asks with GET where HEAD is refused, and never reads a page whole', async () => {
    const seen: string[] = [];
    let written = 0;
    const host = await serve((request, response) => {
      seen.push(request.method ?? '');
      if (request.method === 'HEAD') {
        response.writeHead(405).end();
        return;
      }
      response.writeHead(200);
      const chunk = Buffer.alloc(64 * 1024);
      const more = (): void => {
        while (!response.destroyed && written < 500_000_000) {
          written += chunk.length;
          if (!response.write(chunk)) return;
        }
        response.end();
      };
      response.on('drain', more);
      more();
    });
    const results = await check([`${host}/big`]);
    expect(results.get(`${host}/big`)).toMatchObject({ state: 'ok', status: 200 });
    expect(seen).toEqual(['HEAD', 'GET']);
    expect(written).toBeLessThan(100_000_000);
  });

  it('never asks more at a time than it may, and each address once', async () => {
    let open = 0;
    let most = 0;
    let asked = 0;
    const host = await serve((_, response) => {
      asked += 1;
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        response.end();
      }, 20);
    });
    const urls = Array.from({ length: 12 }, (_, index) => `${host}/${index}`);
    const results = await check([...urls, ...urls], { concurrency: 3 });
    expect(results.size).toBe(12);
    expect(asked).toBe(12);
    expect(most).toBe(3);
  });

  it('gives up on a server that never answers, and goes on with the others', async () => {
    const silent = await serve(() => {});
    const host = await serve((_, response) => response.end());
    const results = await check([`${silent}/`, `${host}/`], { timeoutMs: 200 });
    expect(results.get(`${silent}/`)).toMatchObject({ state: 'unclear', status: null });
    expect(results.get(`${host}/`)).toMatchObject({ state: 'ok' });
  });

  it('says why when nobody is there', async () => {
    const host = await serve((_, response) => response.end());
    await new Promise((done) => servers.pop()?.close(done));
    const results = await check([`${host}/`]);
    expect(results.get(`${host}/`)).toMatchObject({ state: 'unclear', status: null, error: 'ECONNREFUSED' });
  });

  it('goes by the proxy of the environment, but to those it leaves out', async () => {
    const asked: string[] = [];
    const proxy = await serve(() => {});
    servers.at(-1)?.on('connect', ({ url }, socket) => {
      asked.push(url ?? '');
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
    vi.stubEnv('https_proxy', proxy);
    vi.stubEnv('no_proxy', 'left-out.invalid');
    const results = await check(['https://shop.invalid/', 'https://left-out.invalid/']);
    vi.unstubAllEnvs();
    expect(new Set(asked)).toEqual(new Set(['shop.invalid:443']));
    expect(results.get('https://left-out.invalid/')?.error).toMatch(/ENOTFOUND|EAI_AGAIN/);
    expect(results.get('https://shop.invalid/')?.state).not.toBe('ok');
  });
});

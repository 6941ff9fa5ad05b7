import { type ClientRequest, type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { getProxyForUrl } from 'proxy-from-env';

export type Question = {
  method: 'GET' | 'HEAD';
  headers: Readonly<Record<string, string>>;
  /** ends the question and the reading of its answer */
  signal: AbortSignal;
};

/**
 * Asks a server once, by the proxy that the environment names (`https_proxy`, `all_proxy`, `no_proxy`, in small or capital
 * letters). The connection is not kept.
 * @returns the answer's head, with its body still to be read or destroyed
 * @throws with the network's own `code`, e.g. `ENOTFOUND`, or the signal's reason
 */
export function ask(url: URL, { method, headers, signal }: Question): Promise<IncomingMessage> {
  const isEncrypted = url.protocol === 'https:';
  // what is not encrypted is on this machine, or a link to be checked that shows nothing
  const proxy = isEncrypted ? getProxyForUrl(url.href) : '';
  const options = { method, headers, signal, agent: proxy ? new HttpsProxyAgent(proxy) : false } as const;
  return new Promise((resolve, reject) => {
    const request: ClientRequest = (isEncrypted ? overHttps : overHttp)(url, options);
    request.on('response', resolve);
    request.on('error', (error) => reject(signal.aborted ? signal.reason : error));
    request.end();
  });
}

/** The package has no types of its own. */
declare module 'proxy-from-env' {
  /** @returns the proxy's address for this one; empty where none is set, or `no_proxy` names its host */
  export function getProxyForUrl(url: string): string;
}

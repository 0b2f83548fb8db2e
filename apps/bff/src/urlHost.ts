/** An address as it stands in a URL. */
export function urlHost(host: string) {
  return host.includes(':') ? `[${host}]` : host;
}

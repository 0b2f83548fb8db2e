/** An address as it stands in a URL. */
export function formatHost(host: string) {
  return host.includes(':') ? `[${host}]` : host;
}

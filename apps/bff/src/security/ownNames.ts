const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/** The names by which browsers reach the console, each as the origin that its pages then have. */
export interface OwnNames {
  /** Whether a Host header's value is one of them. */
  isOwnHost(host: string, port: number | undefined): boolean;
  /** Whether a page of this origin is the console's own, for a request with this Host. */
  isOwnOrigin(origin: string, host: string, port: number | undefined): boolean;
}

/**
 * The loopback names with the port that a request came in by, and further ones.
 *
 * @param further names with or without a port, or whole origins such as `https://console.example.com` where something
 *   in front of the console speaks TLS
 */
export function ownNames(further: readonly string[]): OwnNames {
  const byPort = new Map<number | undefined, { origins: Set<string>; hosts: Set<string> }>();

  function own(port: number | undefined) {
    const known = byPort.get(port);
    if (known) return known;
    const addresses = [...loopbackNames.map((name) => `http://${name}:${port}`), ...further.flatMap(addressesOf)];
    const urls = addresses.map((address) => new URL(address));
    const found = { origins: new Set(urls.map((url) => url.origin)), hosts: new Set(urls.map((url) => url.host)) };
    byPort.set(port, found);
    return found;

    function addressesOf(name: string) {
      if (name.includes('://')) return [name];
      return /:\d+$/.test(name) ? [`http://${name}`] : [`http://${name}`, `http://${name}:${port}`];
    }
  }

  return {
    isOwnHost: (host, port) => own(port).hosts.has(normalHost(host)),
    isOwnOrigin: (origin, host, port) =>
      own(port).origins.has(origin) && URL.canParse(origin) && new URL(origin).host === normalHost(host),
  };
}

/** Letter case, a spelled-out port 80 and the many spellings of an IPv6 address make no difference. */
function normalHost(host: string) {
  const url = `http://${host}`;
  return URL.canParse(url) ? new URL(url).host : host.toLowerCase();
}

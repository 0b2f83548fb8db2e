const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/** The names by which browsers reach the console, each as the origin that its pages then have. */
export interface AllowedHosts {
  /** Whether a Host header's value is one of them. */
  isOwnHost(host: string, port: number | undefined): boolean;
  /** Whether a page of this origin is the console's own, for a request with this Host. */
  isOwnOrigin(origin: string, host: string, port: number | undefined): boolean;
}

/**
 * The names of the console: the loopback names and the address that it listens on, each with the port of the
 * connection, and the given names.
 *
 * @param given names with or without a port, or whole origins such as `https://console.example.com` where something in
 *   front of the console speaks TLS. A name without a port also counts as it is: whatever is in front may serve port 80.
 * @param address what the console listens on, as it is written in a URL; undefined for every address of the machine
 */
export function allowedHosts(given: readonly string[], address?: string): AllowedHosts {
  const names = address === undefined ? loopbackNames : [...loopbackNames, address];
  const byPort = new Map<number | undefined, { origins: Set<string>; hosts: Set<string> }>();

  function own(port: number | undefined) {
    const known = byPort.get(port);
    if (known) return known;
    const origins = [...names.map((name) => `http://${name}:${port}`), ...given.flatMap(originsOf)];
    // An IPv6 address with a zone can be listened on, but has no URL.
    const urls = origins.filter((origin) => URL.canParse(origin)).map((origin) => new URL(origin));
    const found = { origins: new Set(urls.map((url) => url.origin)), hosts: new Set(urls.map((url) => url.host)) };
    byPort.set(port, found);
    return found;

    function originsOf(name: string) {
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

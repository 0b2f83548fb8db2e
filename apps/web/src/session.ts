/**
 * With `--aws` the console's server serves only the browser that opened the address it printed. The session has two
 * halves: a cookie, and this token, which browsers keep apart for each port as they don't cookies. Neither opens
 * anything without the other, and both end with the server.
 */
const name = 'rds-console-session';

/** Exchanges the key in the page's address, where there is one, for a session, and removes it from the address. */
export async function beginSession() {
  const address = new URL(window.location.href);
  const key = address.searchParams.get('key');
  if (key === null) return;
  address.searchParams.delete('key');
  window.history.replaceState(null, '', address);
  // Where it fails, the pages say that there is no session, and what to do.
  const answer = await fetch('/api/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ key }),
  }).catch(() => undefined);
  if (answer?.ok) window.localStorage.setItem(name, (await answer.json()).token);
}

/** The session as a header of a request; none where the server asks for none. */
export function sessionHeader(): Record<string, string> {
  const token = window.localStorage.getItem(name);
  return token === null ? {} : { 'X-RDS-Console-Session': token };
}

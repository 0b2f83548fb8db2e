import { once } from 'node:events';
import { request } from 'node:http';

/**
 * Asks the control API of the rds-local that the console started to put its sample fleet in the place of everything. Not
 * by fetch, which says that it is a browser: rds-local answers none.
 *
 * @throws Error when it does not
 */
export async function loadSampleFleet(endpoint: string, region: string): Promise<void> {
  const asked = request(`${endpoint}/_rds-local/fixtures/sample?region=${region}`, { method: 'POST' });
  asked.end();
  const [answer] = await once(asked, 'response');
  answer.resume();
  if (answer.statusCode !== 200)
    throw new Error(`rds-local answered ${answer.statusCode} to the wish for its sample fleet.`);
}

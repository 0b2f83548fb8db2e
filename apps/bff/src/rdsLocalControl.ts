import { once } from 'node:events';
import { request } from 'node:http';

const limitMs = 20_000;

/**
 * Loads the sample data into the rds-local that the console started, in place of everything that is there. Not by fetch, which
 * identifies itself as a browser: rds-local refuses those.
 *
 * @throws Error when rds-local refuses, or doesn't answer within 20 seconds
 */
export async function loadSampleFleet(endpoint: string, region: string): Promise<void> {
  const asked = request(`${endpoint}/_rds-local/fixtures/sample?region=${region}`, {
    method: 'POST',
    signal: AbortSignal.timeout(limitMs),
  });
  asked.end();
  const [answer] = await once(asked, 'response');
  answer.resume();
  if (answer.statusCode !== 200)
    throw new Error(`rds-local couldn’t load the sample data (status ${answer.statusCode}).`);
}

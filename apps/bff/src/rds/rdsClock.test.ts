import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestConsole, type TestConsole } from '../testing/testConsole.ts';
import { plainly, startTestEndpoint, type TestEndpoint } from '../testing/testEndpoint.ts';

let endpoint: TestEndpoint;
let server: TestConsole;

beforeAll(async () => {
  endpoint = await startTestEndpoint();
  server = await startTestConsole({ endpoint: endpoint.url });
});
afterAll(async () => {
  await server.close();
  await endpoint.close();
});

const empty =
  '<DescribeDBInstancesResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><DescribeDBInstancesResult><DBInstances/></DescribeDBInstancesResult></DescribeDBInstancesResponse>';

/** How far the console's time is from this machine's after RDS answered with these headers, in minutes. */
async function minutesAhead(headers: Record<string, string>) {
  endpoint.answers(plainly(200, empty, headers));
  const answer = await server.ask('/api/instances');
  return Math.abs(Math.round((Date.parse(String(answer.headers['rds-date'])) - Date.now()) / 60_000));
}

describe('the time that the console goes by', () => {
  it('is that of the last answer of RDS', async () => {
    expect(await minutesAhead({ Date: new Date(Date.now() + 600_000).toUTCString() })).toBe(10);
    expect(await minutesAhead({ Date: new Date().toUTCString() })).toBe(0);
  });

  it('is the clock of rds-local where that was turned', async () => {
    expect(await minutesAhead({ 'x-rds-local-clock': new Date(Date.now() + 86_400_000).toISOString() })).toBe(1440);
  });
});

import type { Target } from '@rds-console/contract/target';
import { describe, expect, it } from 'vitest';
import { startMessage } from './startMessage.ts';

const rdsLocal: Target = { kind: 'rds-local', region: 'us-east-1', endpoint: 'http://127.0.0.1:7301' };
const aws: Target = { kind: 'aws', region: 'eu-central-1' };
const started = { target: rdsLocal, port: 7300, dataFolder: '/data', key: undefined };

describe('the message at the start', () => {
  it.each(['127.0.0.1', 'localhost', '::1'])('says where everything is, and has no warning on %s', (host) =>
    expect(startMessage({ ...started, host })).toBe(`
RDS console is ready. Ctrl+C stops it.

  Console       http://localhost:7300/
  RDS endpoint  http://127.0.0.1:7301 (rds-local, us-east-1)
  Databases     /data
  AWS CLI       aws rds describe-db-instances --endpoint-url http://127.0.0.1:7301

`),
  );

  it.each([
    ['192.0.2.7', '192.0.2.7:7300'],
    ['2001:db8::1', '[2001:db8::1]:7300'],
    ['0.0.0.0', 'port 7300 on this machine'],
    ['::', 'port 7300 on this machine'],
  ])('says who can do what when others can reach %s', (host, place) => {
    const endpoint: Target = { kind: 'endpoint', region: 'us-east-1', endpoint: 'http://localhost:4566' };
    for (const target of [rdsLocal, endpoint]) {
      expect(startMessage({ ...started, target, host })).toContain(`
Anyone who can reach ${place} can see, change, and delete every database shown here.
The console has no sign-in,`);
    }
    const message = startMessage({ ...started, target: aws, host, key: 'once' });
    expect(message).toContain(`
Other machines can reach ${place}, but only the browser that opens the address above can use the console.
Nothing is encrypted unless something in front of the console provides TLS:`);
    expect(message).not.toContain('Anyone who can reach');
  });
});

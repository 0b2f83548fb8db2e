import { decodeRequest } from '@rds-console/rds-local/protocol/decodeRequest';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { operations } from './operations.ts';
import { anyRequest } from './testRequests.ts';
import { toApiRequest } from './toApiRequest.ts';

const target = { region: 'us-east-1' };

test('a request is shown with the headers of its signature, and a pair a line', () => {
  const request = {
    action: 'ModifyDBInstance',
    input: {
      DBInstanceIdentifier: 'orders\n&MultiAZ=true',
      VpcSecurityGroupIds: ['sg-1', 'sg-2'],
      MasterUserPassword: 'hunter2',
      ApplyImmediately: true,
    },
  };
  const { text, lines } = toApiRequest([request], target);
  expect(text).toBe(`POST / HTTP/1.1
Host: rds.us-east-1.amazonaws.com
Content-Type: application/x-www-form-urlencoded; charset=utf-8
X-Amz-Date: <time>
Authorization: AWS4-HMAC-SHA256 Credential=<access key id>/<date>/us-east-1/rds/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=<signature>

Action=ModifyDBInstance
&Version=2014-10-31
&DBInstanceIdentifier=orders%0A%26MultiAZ=true
&VpcSecurityGroupIds.VpcSecurityGroupId.1=sg-1
&VpcSecurityGroupIds.VpcSecurityGroupId.2=sg-2
&ApplyImmediately=true
&MasterUserPassword=$DB_PASSWORD
`);
  expect(lines[9]).toEqual({
    text: '&VpcSecurityGroupIds.VpcSecurityGroupId.1=sg-1',
    parameter: 'VpcSecurityGroupIds',
  });
});

test('another endpoint is the host', () => {
  const { text } = toApiRequest([], { ...target, endpointUrl: 'http://localhost:7301' });
  expect(text).not.toContain('amazonaws.com');
});

describe('RDS reads from the raw body what the SDK was given', () => {
  test.each([...operations.keys()])('%s', (action) => {
    fc.assert(
      fc.property(anyRequest(action), (request) => {
        const body = toApiRequest([request], target, { body: 'raw' }).lines.at(-1)?.text ?? '';
        expect(decodeRequest(Buffer.from(body))).toEqual({ Action: action, input: request.input });
      }),
      { numRuns: 5 },
    );
  });
});

import { describe, expect, test } from 'vitest';
import { RdsError } from '../engine/rdsError.ts';
import { encodeError, errorStatus } from './encodeError.ts';
import { modelErrors } from './model.ts';

describe('a refusal', () => {
  test('is written in the envelope of RDS, with everything escaped', () => {
    expect(encodeError(new RdsError('DBInstanceNotFound', `DBInstance <a> & "b's"\r not found.`), 'request-1')).toBe(
      '<ErrorResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><Error><Type>Sender</Type>' +
        '<Code>DBInstanceNotFound</Code>' +
        '<Message>DBInstance &lt;a&gt; &amp; &quot;b&apos;s&quot;&#x0D; not found.</Message></Error>' +
        '<RequestId>request-1</RequestId></ErrorResponse>',
    );
  });

  test('never has a character that XML can not hold', () => {
    expect(encodeError(new RdsError('InvalidParameterValue', 'a\0b\uD800c\uFFFFd'), 'request-1')).toContain(
      '<Message>a\uFFFDb\uFFFDc\uFFFDd</Message>',
    );
  });

  test("is the receiver's fault when its status says so", () => {
    expect(encodeError(new RdsError('InternalFailure', 'x'), 'request-1')).toContain('<Type>Receiver</Type>');
  });

  test.each([
    ['DBInstanceNotFound', 404],
    ['DBClusterNotFoundFault', 404],
    ['DBInstanceAlreadyExists', 400],
    ['InvalidDBInstanceState', 400],
    ['InvalidParameterValue', 400],
    ['InvalidAction', 400],
    ['RequestExpired', 400],
    ['SignatureDoesNotMatch', 403],
    ['ServiceUnavailable', 503],
    ['constructor', 400],
  ])('%s has status %i', (code, status) => {
    expect(errorStatus(code)).toBe(status);
  });
});

test('every error of the model that RDS can answer is known by its code', () => {
  expect(modelErrors.size).toBe(150);
});

import { describe, expect, test } from 'vitest';
import { RdsError } from '../engine/rdsError.ts';
import { decodeRequest } from './decodeRequest.ts';

const version = 'Version=2014-10-31';

function decode(action: string, ...parameters: string[]): object {
  return decodeRequest(Buffer.from([`Action=${action}`, version, ...parameters].join('&'))).input;
}

function rejection(body: string | Uint8Array): { code: string; message: string } {
  try {
    decodeRequest(Buffer.from(body));
  } catch (error) {
    if (error instanceof RdsError) {
      return { code: error.code, message: error.message };
    }
    throw error;
  }
  throw new Error('was not refused');
}

function refused(action: string, ...parameters: string[]): { code: string; message: string } {
  return rejection([`Action=${action}`, version, ...parameters].join('&'));
}

describe('the action', () => {
  test('is required', () => {
    const missing = { code: 'MissingAction', message: 'The request is missing an action or a required parameter.' };
    expect(rejection('')).toEqual(missing);
    expect(rejection(version)).toEqual(missing);
    expect(rejection(`Action=&${version}`)).toEqual(missing);
  });

  test.each([
    [`Action=Foo&${version}`, 'Could not find operation Foo for version 2014-10-31'],
    [`Action=__proto__&${version}`, 'Could not find operation __proto__ for version 2014-10-31'],
    [`Action=constructor&${version}`, 'Could not find operation constructor for version 2014-10-31'],
    ['Action=StopDBInstance', 'Could not find operation StopDBInstance for version NO_VERSION_SPECIFIED'],
    ['Action=StopDBInstance&Version=2010', 'Could not find operation StopDBInstance for version 2010'],
  ])('%s is not one', (body, message) => {
    expect(rejection(body)).toEqual({ code: 'InvalidAction', message });
  });

  test('is told before its parameters are looked at, and only when the model has it', () => {
    const reported: string[] = [];
    const tell = (Action: string) => void reported.push(Action);
    expect(() => decodeRequest(Buffer.from(`Action=StopDBInstance&${version}`), tell)).toThrow(RdsError);
    expect(() => decodeRequest(Buffer.from(`Action=hunter2&${version}`), tell)).toThrow(RdsError);
    expect(reported).toEqual(['StopDBInstance']);
  });
});

describe('lists', () => {
  const filter = { Filters: [{ Name: 'engine', Values: ['mysql', 'postgres'] }] };

  test('come under the element names of the model', () => {
    expect(
      decode(
        'DescribeDBInstances',
        'Filters.Filter.1.Name=engine',
        'Filters.Filter.1.Values.Value.1=mysql',
        'Filters.Filter.1.Values.Value.2=postgres',
      ),
    ).toEqual(filter);
  });

  test('come under `member` as well', () => {
    expect(
      decode(
        'DescribeDBInstances',
        'Filters.member.1.Name=engine',
        'Filters.member.1.Values.member.1=mysql',
        'Filters.member.1.Values.member.2=postgres',
      ),
    ).toEqual(filter);
  });

  test('are in the order of their indexes, which may have gaps up to 1000', () => {
    expect(
      decode('AddTagsToResource', 'ResourceName=arn', 'Tags.Tag.1000.Key=c', 'Tags.Tag.20.Key=b', 'Tags.Tag.3.Key=a'),
    ).toEqual({ ResourceName: 'arn', Tags: [{ Key: 'a' }, { Key: 'b' }, { Key: 'c' }] });
  });

  test('are empty when given as blank', () => {
    expect(decode('ModifyDBInstance', 'DBInstanceIdentifier=a', 'VpcSecurityGroupIds=')).toEqual({
      DBInstanceIdentifier: 'a',
      VpcSecurityGroupIds: [],
    });
  });

  test.each(['0', '1001', '01', '-1', '1e2', '4294967295', 'x', '', '__proto__', 'length'])(
    'have no index "%s"',
    (index) => {
      expect(refused('AddTagsToResource', 'ResourceName=arn', `Tags.Tag.${index}.Key=a`)).toEqual({
        code: 'MalformedQueryString',
        message: `The parameter Tags.Tag.${index} must have an index from 1 to 1000.`,
      });
    },
  );

  test.each([
    ['Tags=a', 'The parameter Tags is a list: its values are Tags.Tag.1 and so on.'],
    ['Tags.1.Key=a', "The parameter Tags.1 does not name a list's value: they are Tags.Tag.1 and so on."],
    ['Tags.Tag=a', "The parameter Tags.Tag does not name a list's value: they are Tags.Tag.1 and so on."],
    ['Tags.Tag.1=a', 'The parameter Tags.Tag.1 is a structure and has no value of its own.'],
    ['Tags.Tag.1.Key.1=a', 'The parameter Tags.Tag.1.Key is a single value and has no parts.'],
    ['ResourceName.1=a', 'The parameter ResourceName is a single value and has no parts.'],
    ['Tags.Tag.1.Key=a&Tags.member.1.Key=b', 'The parameter Tags.member.1 is given more than once.'],
    ['ResourceName=b', 'The parameter ResourceName is given more than once.'],
    [`Tags${'.a'.repeat(100_000)}=b`, `The parameter Tags${'.a'.repeat(62)}… has too many parts.`],
  ])('and single values are not mixed up: %#', (parameter, message) => {
    expect(refused('AddTagsToResource', 'ResourceName=arn', parameter)).toEqual({
      code: 'MalformedQueryString',
      message,
    });
  });
});

describe('blank values', () => {
  test('count as absent', () => {
    expect(decode('DescribeDBInstances', 'DBInstanceIdentifier=', 'MaxRecords=', 'Marker')).toEqual({});
    expect(refused('StopDBInstance', 'DBInstanceIdentifier=')).toEqual({
      code: 'MissingParameter',
      message: 'The request must contain the parameter DBInstanceIdentifier',
    });
  });

  test("are values where they are a tag's", () => {
    expect(decode('AddTagsToResource', 'ResourceName=arn', 'Tags.Tag.1.Key=k', 'Tags.Tag.1.Value=')).toEqual({
      ResourceName: 'arn',
      Tags: [{ Key: 'k', Value: '' }],
    });
  });

  test('leave no empty places in lists', () => {
    expect(
      decode(
        'RemoveTagsFromResource',
        'ResourceName=arn',
        'TagKeys.member.1=',
        'TagKeys.member.2=a',
        'TagKeys.member.3=',
      ),
    ).toEqual({ ResourceName: 'arn', TagKeys: ['a'] });
  });
});

describe('what is missing', () => {
  test('is named in the order of the model, one at a time', () => {
    expect(refused('AddTagsToResource')).toEqual({
      code: 'MissingParameter',
      message: 'The request must contain the parameter ResourceName',
    });
    expect(refused('AddTagsToResource', 'ResourceName=arn')).toEqual({
      code: 'MissingParameter',
      message: 'The request must contain the parameter Tags',
    });
  });

  test('is named with its place', () => {
    expect(refused('DescribeDBInstances', 'Filters.Filter.2.Values.Value.1=a')).toEqual({
      code: 'MissingParameter',
      message: 'The request must contain the parameter Filters.Filter.2.Name',
    });
  });
});

describe('single values', () => {
  test('are read as the model types them', () => {
    expect(
      decode(
        'CreateDBCluster',
        'DBClusterIdentifier=c+%C3%A9%2B',
        'Engine=aurora-mysql',
        'Port=3306',
        'EnableIAMDatabaseAuthentication=True',
        'DeletionProtection=false',
        'ServerlessV2ScalingConfiguration.MinCapacity=0.5',
      ),
    ).toEqual({
      DBClusterIdentifier: 'c é+',
      Engine: 'aurora-mysql',
      Port: 3306,
      EnableIAMDatabaseAuthentication: true,
      DeletionProtection: false,
      ServerlessV2ScalingConfiguration: { MinCapacity: 0.5 },
    });
  });

  test.each([
    ['2014-10-31T23:30:00Z', '2014-10-31T23:30:00.000Z'],
    ['2014-10-31T23:30:00.25Z', '2014-10-31T23:30:00.250Z'],
    ['2014-10-31T23:30:00%2B02:00', '2014-10-31T21:30:00.000Z'],
    ['2014-10-31T23:30', '2014-10-31T23:30:00.000Z'],
    ['2014-10-31', '2014-10-31T00:00:00.000Z'],
  ])('such as the time %s are in UTC unless they say otherwise', (text, time) => {
    expect(decode('DescribeEvents', `StartTime=${text}`)).toEqual({ StartTime: new Date(time) });
  });

  test.each([
    ['Port=33o6', 'Port', 'a whole number'],
    ['Port=0x10', 'Port', 'a whole number'],
    ['Port=1.5', 'Port', 'a whole number'],
    ['Port=20.0', 'Port', 'a whole number'],
    ['Port=20.', 'Port', 'a whole number'],
    ['Port=1e2', 'Port', 'a whole number'],
    ['Port=%2B20', 'Port', 'a whole number'],
    ['Port=+20', 'Port', 'a whole number'],
    ['Port=20%20', 'Port', 'a whole number'],
    ['Port=Infinity', 'Port', 'a whole number'],
    ['Port=1e400', 'Port', 'a whole number'],
    ['Port=%2012', 'Port', 'a whole number'],
    ['Port=9007199254740993', 'Port', 'a whole number'],
    ['DeletionProtection=yes', 'DeletionProtection', 'true or false'],
    ['DeletionProtection=1', 'DeletionProtection', 'true or false'],
    ['ServerlessV2ScalingConfiguration.MinCapacity=much', 'ServerlessV2ScalingConfiguration.MinCapacity', 'a number'],
  ])('such as %s are refused', (parameter, name, wanted) => {
    expect(refused('ModifyDBCluster', 'DBClusterIdentifier=c', parameter)).toEqual({
      code: 'InvalidParameterValue',
      message: `Invalid value for the parameter ${name}: must be ${wanted}.`,
    });
  });

  test.each(['yesterday', '2014-02-30T00:00:00Z', '2014-13-01', '2014-10-31T25:00:00Z', '1414800000', '2014-10-31T'])(
    'such as the time %s are refused',
    (text) => {
      expect(refused('DescribeEvents', `StartTime=${text}`)).toEqual({
        code: 'InvalidParameterValue',
        message: 'Invalid value for the parameter StartTime: must be a date and time such as 2014-10-31T23:30:00Z.',
      });
    },
  );
});

describe('names', () => {
  test('that the action does not have are ignored', () => {
    expect(
      decode(
        'StopDBInstance',
        'DBInstanceIdentifier=a',
        'SignatureVersion=2',
        'dbinstanceidentifier=b',
        'Unknown.1.Thing=c',
        'Unknown.1.Thing=d',
      ),
    ).toEqual({ DBInstanceIdentifier: 'a' });
  });

  test('such as __proto__ are nothing but names', () => {
    const input = decode(
      'CreateIntegration',
      'SourceArn=s',
      'TargetArn=t',
      'IntegrationName=n',
      '__proto__=polluted',
      '__proto__.polluted=yes',
      'constructor.prototype.polluted=yes',
      'AdditionalEncryptionContext.entry.1.key=__proto__',
      'AdditionalEncryptionContext.entry.1.value=polluted',
    );
    expect(Object.keys(input)).toEqual(['SourceArn', 'TargetArn', 'IntegrationName', 'AdditionalEncryptionContext']);
    expect(JSON.stringify(input)).toContain('{"__proto__":"polluted"}');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

test('a name has at most 20 parts', () => {
  const partsBelowTags = (count: number) => `Tags${'.a'.repeat(count - 1)}=b`;
  const message = "The parameter Tags.a does not name a list's value: they are Tags.Tag.1 and so on.";
  expect(refused('AddTagsToResource', 'ResourceName=arn', partsBelowTags(20)).message).toBe(message);
  expect(refused('AddTagsToResource', 'ResourceName=arn', partsBelowTags(21)).message).toBe(
    `The parameter Tags${'.a'.repeat(20)} has too many parts.`,
  );
});

describe('text', () => {
  test.each([
    ['a', 'a'],
    ['a+b', 'a b'],
    ['a%20b', 'a b'],
    ['a%2Bb', 'a+b'],
    ['é', 'é'],
    ['🦆', '🦆'],
    ['%F0%9F%A6%86', '🦆'],
    ['\u007F', '\u007F'],
  ])('%s is read as "%s"', (sent, read) => {
    expect(decode('StopDBInstance', `DBInstanceIdentifier=${sent}`)).toEqual({ DBInstanceIdentifier: read });
  });

  const illegal = 'contains characters that are not allowed in XML.';
  const broken = 'has a broken percent escape, or is not text in UTF-8.';

  test.each([
    ['%', 'MalformedQueryString', broken],
    ['%G1', 'MalformedQueryString', broken],
    ['abc%2', 'MalformedQueryString', broken],
    ['%C3%28', 'MalformedQueryString', broken],
    ['%ED%A0%80', 'MalformedQueryString', broken],
    ['a%00b', 'InvalidParameterValue', illegal],
    ['%1B', 'InvalidParameterValue', illegal],
    ['%EF%BF%BE', 'InvalidParameterValue', illegal],
  ])('%s is refused without being repeated', (text, code, message) => {
    expect(refused('ModifyDBInstance', 'DBInstanceIdentifier=a', `MasterUserPassword=hunter2${text}`)).toEqual({
      code,
      message: `The parameter MasterUserPassword ${message}`,
    });
  });

  test('in a name is refused by its place', () => {
    expect(refused('StopDBInstance', '%zz=a')).toEqual({
      code: 'MalformedQueryString',
      message: `The name of parameter number 3 ${broken}`,
    });
  });

  test('must be UTF-8', () => {
    expect(rejection(Buffer.from([0x41, 0x3d, 0xff]))).toEqual({
      code: 'MalformedQueryString',
      message: 'The request body is not text in UTF-8.',
    });
  });

  test('keeps line ends, quotes and everything that has a meaning elsewhere', () => {
    expect(
      decode(
        'CopyDBSnapshot',
        'SourceDBSnapshotIdentifier=%0D%0A%09%26%3D%25%2B%27%22%3C',
        'TargetDBSnapshotIdentifier=t',
      ),
    ).toEqual({
      SourceDBSnapshotIdentifier: '\r\n\t&=%+\'"<',
      TargetDBSnapshotIdentifier: 't',
    });
  });
});

test('more than 2000 parameters are refused, 2000 are not cut', () => {
  const tags = (count: number) => Array.from({ length: count }, (_, index) => `T.${index}=v`);
  expect(decode('StopDBInstance', ...tags(1997), 'DBInstanceIdentifier=last')).toEqual({
    DBInstanceIdentifier: 'last',
  });
  expect(refused('StopDBInstance', ...tags(1998), 'DBInstanceIdentifier=last')).toEqual({
    code: 'MalformedQueryString',
    message: 'The request has more than 2000 parameters.',
  });
});

import { Sha256 } from '@aws-crypto/sha256-js';
import {
  CreateDBParameterGroupCommand,
  type DBInstance,
  ModifyDBInstanceCommand,
  ModifyDBParameterGroupCommand,
} from '@aws-sdk/client-rds';
import type { LoginCondition } from '@rds-console/contract/login/loginConditions';
import type { StoredIdentity } from '@rds-console/data-plane/messages';
import { SignatureV4 } from '@smithy/signature-v4';
import type { ClientConfig } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createInstance,
  describedInstance,
  loginResult,
  MASTER,
  type Place,
  placeOf,
  query,
  session,
  startEngines,
  type TestEngines,
  tokenFor,
} from '../testEngines.ts';
import { refusals } from './testRefusals.ts';

let rds: TestEngines;
let place: Place;
let other: Place;
let resourceId: string;

const account = '123456789012';
const APP = { user: 'app' };
/** A parameter group with which logins don't need TLS. */
const PLAIN = { DBParameterGroupName: 'plain' };
const key = { accessKeyId: 'AKIATEST', secretAccessKey: 'test secret' };
const temporary = { accessKeyId: 'ASIATEST', secretAccessKey: 'temporary secret', sessionToken: 'FwoGZXIvYXdzEJr//=' };

beforeAll(async () => {
  rds = await startEngines();
  const on = { EnableIAMDatabaseAuthentication: true };
  await rds.client.send(
    new CreateDBParameterGroupCommand({ ...PLAIN, DBParameterGroupFamily: 'postgres17', Description: 'x' }),
  );
  await rds.client.send(
    new ModifyDBParameterGroupCommand({
      ...PLAIN,
      Parameters: [{ ParameterName: 'rds.force_ssl', ParameterValue: '0', ApplyMethod: 'immediate' }],
    }),
  );
  const shop = await createInstance(rds, { ...on, ...PLAIN });
  place = placeOf(shop);
  resourceId = shop.DbiResourceId ?? '';
  other = placeOf(await createInstance(rds, { ...on, DBInstanceIdentifier: 'stock' }));
  await query(
    rds,
    place,
    `CREATE USER app; GRANT rds_iam TO app;
     CREATE USER plain PASSWORD 'plain pass';
     CREATE USER mixed PASSWORD 'mixed pass'; GRANT rds_iam TO mixed;
     CREATE USER former; GRANT rds_iam TO former; REVOKE rds_iam FROM former;
     CREATE USER expired PASSWORD 'old pass' VALID UNTIL '2020-01-01'`,
  );
  for (const pair of [key, temporary]) await putIdentity(pair, `dbuser:${resourceId}/app`);
});
afterAll(() => rds?.close());

type KeyPair = Pick<StoredIdentity, 'accessKeyId' | 'secretAccessKey' | 'sessionToken'>;

/** @param resource as a policy names it, behind the account; without one there is no policy */
async function putIdentity(pair: KeyPair, resource?: string): Promise<void> {
  const Resource = `arn:aws:rds-db:us-east-1:${account}:${resource}`;
  const { status } = await rds.control('PUT', `/identities/${pair.accessKeyId}`, {
    secretAccessKey: pair.secretAccessKey,
    ...(pair.sessionToken !== undefined && { sessionToken: pair.sessionToken }),
    arn: `arn:aws:iam::${account}:user/${pair.accessKeyId}`,
    policies: resource === undefined ? [] : [policy(Resource)],
  });
  expect(status).toBe(200);
}

const policy = (Resource: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'rds-db:connect', Resource }],
});

/** A token that the SDK signed some time ago. */
async function oldToken(ageMinutes: number): Promise<string> {
  const signer = new SignatureV4({ service: 'rds-db', region: 'us-east-1', credentials: key, sha256: Sha256 });
  const { address, port } = place;
  const request = {
    method: 'GET',
    protocol: 'https:',
    hostname: address,
    port,
    path: '/',
    query: { Action: 'connect', DBUser: 'app' },
    headers: { host: `${address}:${port}` },
  };
  const signingDate = new Date(Date.now() - ageMinutes * 60_000);
  const { query: signed = {} } = await signer.presign(request, { expiresIn: 900, signingDate });
  return `${address}:${port}/?${new URLSearchParams(signed as Record<string, string>)}`;
}

const token = (differences: Parameters<typeof tokenFor>[2] = {}, user = 'app') =>
  tokenFor(place, user, { credentials: key, ...differences });

async function lastRefusal(instance = 'shop'): Promise<LoginCondition | undefined> {
  return (await refusals(rds, instance)).at(-1)?.condition;
}

const noPam = (user = 'app') => `28000 PAM authentication failed for user "${user}"`;
const wrong = (user: string) => `28P01 password authentication failed for user "${user}"`;
const noEntry = (user: string, end: string) =>
  `28000 no pg_hba.conf entry for host "127.0.0.1", user "${user}", database "mydb", ${end}`;
const plain = { ssl: false };

describe('a login by password', () => {
  it.each<[what: string, answer: string, config: ClientConfig]>([
    ['of the master user is taken', 'master', {}],
    ['of the master user is taken without TLS', 'master', plain],
    ['of the master user is taken with channel binding', 'master', { enableChannelBinding: true }],
    ['of another user is taken', 'plain', { user: 'plain', password: 'plain pass' }],
    ['that is wrong is refused', wrong('master'), { password: 'wrong' }],
    ['of an unknown user is refused', wrong('nobody'), { user: 'nobody' }],
    ['that has expired is refused', wrong('expired'), { user: 'expired', password: 'old pass' }],
    ['of rdsadmin is refused', noEntry('rdsadmin', 'SSL encryption'), { user: 'rdsadmin' }],
    ['of rdsadmin is refused without TLS', noEntry('rdsadmin', 'no encryption'), { user: 'rdsadmin', ...plain }],
  ])('%s', async (_what, answer, config) => {
    expect(await loginResult(rds, place, config)).toBe(answer);
  });

  it('without TLS is refused unless the parameter group allows it', async () => {
    expect(await loginResult(rds, other, plain)).toBe(noEntry('master', 'no encryption'));
  });

  it.each([
    ['has rds_iam', noPam('mixed'), 'mixed', 'mixed pass', 'NotAToken'],
    ['has rds_iam only', noPam(), 'app', 'any word', 'NotAToken'],
  ])('of a user who %s is refused', async (_what, answer, user, password, condition) => {
    expect(await loginResult(rds, place, { user, password })).toBe(answer);
    expect(await lastRefusal()).toBe(condition);
  });
});

describe('a login by token', () => {
  it.each<[what: string, make: () => Promise<string>]>([
    ['of an access key', () => token()],
    ['of temporary credentials', () => token({ credentials: temporary })],
    ['of the key of README', () => tokenFor(place, 'app')],
    ['for the name in place of the address', async () => token({ hostname: await nameOf(place) })],
    ['of 14 minutes ago', () => oldToken(14)],
  ])('%s is taken', async (_what, make) => {
    expect(await loginResult(rds, place, { ...APP, password: await make() })).toBe('app');
  });

  it.each<[what: string, condition: LoginCondition, make: () => Promise<string>]>([
    ['with a wrong secret', 'SignatureMismatch', () => token({ credentials: { ...key, secretAccessKey: 'other' } })],
    ['of an unknown key', 'UnknownAccessKey', () => token({ credentials: { ...key, accessKeyId: 'AKIAOTHER' } })],
    [
      'with another session token',
      'WrongSessionToken',
      () => token({ credentials: { ...temporary, sessionToken: 'x' } }),
    ],
    [
      'that was changed',
      'SignatureMismatch',
      async () =>
        (await token()).replace(/Signature=\w/, (start) => `${start.slice(0, -1)}${start.endsWith('0') ? 1 : 0}`),
    ],
    ['of 16 minutes ago', 'ExpiredToken', () => oldToken(16)],
    ['for another user', 'OtherUser', () => token({}, 'plain')],
    ['for another database', 'OtherHost', () => tokenFor(other, 'app', { credentials: key })],
    ['for another host', 'OtherHost', () => token({ hostname: 'shop.example.com' })],
    ['for another port', 'OtherPort', () => token({ port: 5433 })],
    ['for another Region', 'OtherRegion', () => token({ region: 'eu-west-1' })],
  ])('%s is refused', async (_what, condition, make) => {
    expect(await loginResult(rds, place, { ...APP, password: await make() })).toBe(noPam());
    expect(await lastRefusal()).toBe(condition);
  });

  it.each([
    ['without rds_iam', 'plain'],
    ['from whom rds_iam was taken', 'former'],
  ])('of a user %s is taken for a password', async (_what, user) => {
    expect(await loginResult(rds, place, { user, password: await token({}, user) })).toBe(wrong(user));
  });

  it('is refused without TLS', async () => {
    const config = { ...APP, password: await token(), ...plain };
    expect(await loginResult(rds, place, config)).toBe(noEntry('app', 'no encryption'));
    expect(await lastRefusal()).toBe('NoTls');
  });

  it('is in the log without the token, with who made it', async () => {
    const eve = { accessKeyId: 'AKIAEVE', secretAccessKey: 'eve' };
    await putIdentity(eve, `dbuser:${resourceId}/somebody`);
    const password = await token({ credentials: eve });
    expect(await loginResult(rds, place, { ...APP, password })).toBe(noPam());
    const last = (await refusals(rds, 'shop')).at(-1);
    expect(last).toMatchObject({
      user: 'app',
      code: 'NotAuthorized',
      condition: 'PolicyDoesNotAllow',
      caller: `arn:aws:iam::${account}:user/AKIAEVE`,
    });
    expect(JSON.stringify(last)).not.toContain(/Signature=(\w+)/.exec(password)?.[1]);
  });
});

/** The name for which the certificate of a database is. */
async function nameOf({ address }: Place): Promise<string> {
  const { body } = await rds.control('GET', '/state');
  const record = Object.values(body.records as Record<string, { value?: DBInstance }>);
  const names = record.map(({ value }) => value?.Endpoint?.Address).filter((name) => name?.startsWith('shop.'));
  expect(address).not.toBe(names[0]);
  return names[0] ?? '';
}

describe('the policies', () => {
  const user = { accessKeyId: 'AKIAPOLICY', secretAccessKey: 'policy secret' };
  it.each<[what: string, condition: LoginCondition | undefined, resource: () => string | undefined]>([
    ['that name the resource ID and the user allow it', undefined, () => `dbuser:${resourceId}/app`],
    ['that name all users allow it', undefined, () => `dbuser:${resourceId}/*`],
    ['that name the instance by its identifier do not', 'PolicyNamesDatabase', () => 'dbuser:shop/app'],
    ['that name another user do not', 'PolicyDoesNotAllow', () => `dbuser:${resourceId}/plain`],
    ['that name another database do not', 'PolicyDoesNotAllow', () => 'dbuser:db-OTHER/app'],
    ['that there are none of do not', 'PolicyDoesNotAllow', () => undefined],
  ])('%s', async (_what, condition, resource) => {
    await putIdentity(user, resource());
    const answer = await loginResult(rds, place, { ...APP, password: await token({ credentials: user }) });
    expect(answer).toBe(condition === undefined ? 'app' : noPam());
    if (condition !== undefined) expect(await lastRefusal()).toBe(condition);
  });

  it('count at the next login when they change, and not when their user is gone', async () => {
    await putIdentity(user, `dbuser:${resourceId}/app`);
    const config = { ...APP, password: await token({ credentials: user }) };
    expect(await loginResult(rds, place, config)).toBe('app');
    await rds.control('DELETE', `/identities/${user.accessKeyId}`);
    expect(await loginResult(rds, place, config)).toBe(noPam());
    expect(await lastRefusal()).toBe('UnknownAccessKey');
  });
});

describe('the switch', () => {
  let switched: Place;
  const login = async () => {
    const password = await tokenFor(switched, 'app');
    return loginResult(rds, switched, { ...APP, password });
  };
  const modify = (EnableIAMDatabaseAuthentication: boolean, ApplyImmediately?: boolean) =>
    rds.client.send(
      new ModifyDBInstanceCommand({
        DBInstanceIdentifier: 'switched',
        EnableIAMDatabaseAuthentication,
        ApplyImmediately,
      }),
    );

  beforeAll(async () => {
    switched = placeOf(await createInstance(rds, { DBInstanceIdentifier: 'switched' }));
    await query(rds, switched, 'CREATE USER app; GRANT rds_iam TO app');
  });

  it('is off at first', async () => {
    expect(await login()).toBe(noPam());
    expect(await lastRefusal('switched')).toBe('SwitchOff');
  });

  it('is on as soon as it is applied, and off again', async () => {
    await modify(true, true);
    expect(await login()).toBe('app');
    await modify(false, true);
    expect(await login()).toBe(noPam());
    expect(await lastRefusal('switched')).toBe('SwitchOff');
  });

  it('is pending until the maintenance window', async () => {
    await modify(true);
    expect(await login()).toBe(noPam());
    expect(await lastRefusal('switched')).toBe('SwitchPending');
    await rds.control('POST', '/clock/advance', { to: 'maintenance-window' });
    expect(await login()).toBe('app');
    expect(await describedInstance(rds, 'switched')).toMatchObject({ IAMDatabaseAuthenticationEnabled: true });
  });

  it('leaves open sessions and passwords alone', async () => {
    const open = await session(rds, switched, { ...APP, password: await tokenFor(switched, 'app') });
    await modify(false, true);
    expect(await login()).toBe(noPam());
    expect((await open.query('SELECT session_user AS user')).rows).toEqual([{ user: 'app' }]);
    await open.end();
    expect(await loginResult(rds, switched, MASTER)).toBe('master');
  });
});

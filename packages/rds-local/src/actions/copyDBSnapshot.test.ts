import {
  CopyDBSnapshotCommand,
  type CopyDBSnapshotCommandInput,
  CreateOptionGroupCommand,
  DescribeOptionGroupsCommand,
  ModifyDBInstanceCommand,
  ModifyDBSnapshotAttributeCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { availableInstance } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';
import {
  automatedSnapshotIds,
  availableSnapshot,
  eventsOf,
  OTHER_ACCOUNT,
  OWN_KEY,
  snapshotNow,
} from '../testSnapshots.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const SOURCE_ARN = 'arn:aws:rds:us-east-1:123456789012:snapshot:mysnapshot';

const copy = async (differences: Partial<CopyDBSnapshotCommandInput> = {}, client = rds.client) => {
  const input = {
    SourceDBSnapshotIdentifier: 'mysnapshot',
    TargetDBSnapshotIdentifier: 'mycopy',
    ...differences,
  };
  return (await client.send(new CopyDBSnapshotCommand(input))).DBSnapshot;
};

const share = (account: string) =>
  rds.client.send(
    new ModifyDBSnapshotAttributeCommand({
      DBSnapshotIdentifier: 'mysnapshot',
      AttributeName: 'restore',
      ValuesToAdd: [account],
    }),
  );

it('is copying, with progress, and then available with a creation time of its own', async () => {
  await availableInstance(rds, { EnableIAMDatabaseAuthentication: true });
  const source = await availableSnapshot(rds);
  const begun = rds.now();
  expect(await copy()).toEqual({
    ...source,
    DBSnapshotIdentifier: 'mycopy',
    DBSnapshotArn: 'arn:aws:rds:us-east-1:123456789012:snapshot:mycopy',
    Status: 'copying',
    PercentProgress: 0,
    SnapshotCreateTime: undefined,
    SourceRegion: 'us-east-1',
    SourceDBSnapshotIdentifier: SOURCE_ARN,
  });
  rds.pass(60);
  expect(await snapshotNow(rds, 'mycopy')).toMatchObject({ Status: 'copying', PercentProgress: 20 });
  rds.pass(60);
  expect(await snapshotNow(rds, 'mycopy')).toMatchObject({
    Status: 'available',
    PercentProgress: 100,
    SnapshotCreateTime: new Date(begun),
    OriginalSnapshotCreateTime: source.OriginalSnapshotCreateTime,
    IAMDatabaseAuthenticationEnabled: true,
  });
  expect(await eventsOf(rds, 'db-snapshot', 'mycopy')).toEqual([
    'Started copy of snapshot mysnapshot from region us-east-1',
    'Finished copy of snapshot in this region',
  ]);
});

it('makes a manual snapshot of an automated one, which stays when that goes', async () => {
  await availableInstance(rds);
  const [automated] = await automatedSnapshotIds(rds);
  expect((await copy({ SourceDBSnapshotIdentifier: automated }))?.SnapshotType).toBe('manual');
  rds.pass();
  await rds.client.send(
    new ModifyDBInstanceCommand({ DBInstanceIdentifier: 'mydb', BackupRetentionPeriod: 0, ApplyImmediately: true }),
  );
  rds.pass();
  expect(await automatedSnapshotIds(rds)).toEqual([]);
  expect((await snapshotNow(rds, 'mycopy')).Status).toBe('available');
});

it('takes tags along when it is asked to', async () => {
  await availableInstance(rds, { CopyTagsToSnapshot: true, Tags: [{ Key: 'team', Value: 'blue' }] });
  await availableSnapshot(rds);
  const Tags = [{ Key: 'why', Value: 'test' }];
  expect((await copy({ Tags }))?.TagList).toEqual(Tags);
  const both = await copy({ TargetDBSnapshotIdentifier: 'both', CopyTags: true, Tags });
  expect(both?.TagList).toEqual([{ Key: 'team', Value: 'blue' }, ...Tags]);
});

describe('encryption', () => {
  it('comes with a key', async () => {
    await availableInstance(rds);
    await availableSnapshot(rds);
    expect(await copy({ KmsKeyId: OWN_KEY })).toMatchObject({ Encrypted: true, KmsKeyId: OWN_KEY });
  });

  it('is the source’s unless another key is given', async () => {
    await availableInstance(rds, { StorageEncrypted: true, KmsKeyId: OWN_KEY, DBInstanceClass: 'db.t3.small' });
    await availableSnapshot(rds);
    expect(await copy()).toMatchObject({ Encrypted: true, KmsKeyId: OWN_KEY });
    const KmsKeyId = 'arn:aws:kms:us-east-1:123456789012:key/second';
    expect((await copy({ TargetDBSnapshotIdentifier: 'second', KmsKeyId }))?.KmsKeyId).toBe(KmsKeyId);
  });

  it('needs a key of the region to which it is copied', async () => {
    await availableInstance(rds, { StorageEncrypted: true, KmsKeyId: OWN_KEY, DBInstanceClass: 'db.t3.small' });
    await availableSnapshot(rds);
    const far = rds.clientIn('eu-west-1');
    const fromHere = { SourceDBSnapshotIdentifier: SOURCE_ARN };
    expect((await rejection(copy(fromHere, far))).code).toBe('InvalidParameterCombination');
    expect((await rejection(copy({ ...fromHere, KmsKeyId: OWN_KEY }, far))).code).toBe('KMSKeyNotAccessibleFault');
    const KmsKeyId = 'arn:aws:kms:eu-west-1:123456789012:key/far';
    expect((await copy({ ...fromHere, KmsKeyId }, far))?.KmsKeyId).toBe(KmsKeyId);
  });
});

describe('across regions and accounts', () => {
  it('copies from another region by ARN, and gives the copy the default option group', async () => {
    await rds.client.send(
      new CreateOptionGroupCommand({
        OptionGroupName: 'mygroup',
        EngineName: 'mysql',
        MajorEngineVersion: '8.0',
        OptionGroupDescription: 'of its own',
      }),
    );
    await availableInstance(rds, { EngineVersion: '8.0', OptionGroupName: 'mygroup' });
    await availableSnapshot(rds);
    const far = rds.clientIn('eu-west-1');
    expect(
      await copy({ SourceDBSnapshotIdentifier: SOURCE_ARN, SourceRegion: 'us-east-1' } as object, far),
    ).toMatchObject({
      DBSnapshotArn: 'arn:aws:rds:eu-west-1:123456789012:snapshot:mycopy',
      SourceRegion: 'us-east-1',
      SourceDBSnapshotIdentifier: SOURCE_ARN,
      OptionGroupName: 'default:mysql-8-0',
    });
    const withGroup = await copy(
      {
        SourceDBSnapshotIdentifier: SOURCE_ARN,
        TargetDBSnapshotIdentifier: 'with-group',
        CopyOptionGroup: true,
        TagSpecifications: [{ ResourceType: 'og', Tags: [{ Key: 'from', Value: 'afar' }] }],
      },
      far,
    );
    expect(withGroup?.OptionGroupName).toBe('mygroup');
    const { OptionGroupsList } = await far.send(new DescribeOptionGroupsCommand({ OptionGroupName: 'mygroup' }));
    expect(OptionGroupsList).toMatchObject([{ SourceRegion: 'us-east-1', SourceAccountId: '123456789012' }]);
    expect((await rejection(copy({ SourceDBSnapshotIdentifier: 'mysnapshot' }, far))).code).toBe('DBSnapshotNotFound');
  });

  it('copies what another account shares, without its tags', async () => {
    await availableInstance(rds, { CopyTagsToSnapshot: true, Tags: [{ Key: 'team', Value: 'blue' }] });
    await availableSnapshot(rds);
    const other = rds.clientOf(OTHER_ACCOUNT);
    const fromHere = { SourceDBSnapshotIdentifier: SOURCE_ARN, CopyTags: true };
    expect((await rejection(copy(fromHere, other))).code).toBe('DBSnapshotNotFound');
    await share(OTHER_ACCOUNT);
    expect(await copy(fromHere, other)).toMatchObject({
      DBSnapshotArn: `arn:aws:rds:us-east-1:${OTHER_ACCOUNT}:snapshot:mycopy`,
      SnapshotType: 'manual',
      TagList: [],
    });
    expect((await copy(fromHere, rds.clientOf(OTHER_ACCOUNT, 'eu-west-1')))?.SourceRegion).toBe('us-east-1');
  });
});

describe('refusals', () => {
  it.each<[string, Partial<CopyDBSnapshotCommandInput>]>([
    ['DBSnapshotNotFound', { SourceDBSnapshotIdentifier: 'nosuch' }],
    ['DBSnapshotAlreadyExists', { TargetDBSnapshotIdentifier: 'mysnapshot' }],
    ['InvalidParameterValue', { TargetDBSnapshotIdentifier: 'rds:copy' }],
    ['InvalidParameterValue', { SourceDBSnapshotIdentifier: 'arn:aws:rds:us-east-1:123456789012:db:mydb' }],
    ['InvalidParameterValue', { SnapshotTarget: 'outposts' }],
    ['InvalidParameterCombination', { TargetCustomAvailabilityZone: 'rds-caz-1' }],
    ['InvalidParameterCombination', { OptionGroupName: 'default:mysql-5-7' }],
    ['InvalidParameterCombination', { OptionGroupName: 'default:mysql-8-4', CopyOptionGroup: true }],
    ['InvalidParameterCombination', { TagSpecifications: [{ ResourceType: 'og', Tags: [] }] }],
    ['OptionGroupNotFoundFault', { OptionGroupName: 'nosuch' }],
  ])('%s for %j', async (code, differences) => {
    await availableInstance(rds);
    await availableSnapshot(rds);
    expect((await rejection(copy(differences))).code).toBe(code);
  });

  it('refuses a snapshot that is itself being copied', async () => {
    await availableInstance(rds);
    await availableSnapshot(rds);
    await copy();
    const answer = copy({ SourceDBSnapshotIdentifier: 'mycopy', TargetDBSnapshotIdentifier: 'second' });
    expect((await rejection(answer)).code).toBe('InvalidDBSnapshotState');
  });

  it('refuses the copy beyond the quota, and the twenty-first at a time', async () => {
    await rds.close();
    rds = await startTestRds({ quotas: { ManualSnapshots: 22 } });
    await availableInstance(rds);
    await availableSnapshot(rds);
    for (let count = 0; count < 20; count += 1) await copy({ TargetDBSnapshotIdentifier: `copy-${count}` });
    expect(await rejection(copy())).toMatchObject({
      code: 'SnapshotQuotaExceeded',
      message: expect.stringContaining('at the same time'),
    });
    rds.pass(300);
    await copy();
    expect(await rejection(copy({ TargetDBSnapshotIdentifier: 'more' }))).toMatchObject({
      code: 'SnapshotQuotaExceeded',
      message: 'Snapshot quota exceeded: 22 manual snapshots in this region.',
    });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DBCluster, type DBInstance, dbCluster, dbInstance } from '../rows.ts';
import { classifyFleet } from './classify.ts';
import { coverageBy, coverageOf, tagOf } from './coverage.ts';
import { createIamEligibility, type IamOption } from './eligibility.ts';
import { planIamSwitch } from './plan.ts';
import { toWaiverTags, waiverTagKeys } from './waiver.ts';

const now = new Date('2027-01-06T12:00:00Z');
const Region = 'eu-west-1';

function option(EngineVersion: string, DBInstanceClass: string, SupportsIAMDatabaseAuthentication: boolean): IamOption {
  return { Engine: 'mysql', EngineVersion, DBInstanceClass, SupportsIAMDatabaseAuthentication };
}

const options = [
  option('5.5.46', 'db.m3.large', false),
  option('5.6.40', 'db.m3.large', true),
  option('8.0.40', 'db.m3.large', true),
  option('8.4.7', 'db.m1.small', false),
  option('8.4.7', 'db.t3.small', true),
  option('8.4.7', 'db.m5.large', true),
  option('8.4.7', 'db.r5.small', true),
  { ...option('19', 'db.m5.large', false), Engine: 'oracle-se2' },
  { ...option('21', 'db.m5.large', false), Engine: 'oracle-se2' },
];

function instance(changes: Partial<DBInstance> = {}): DBInstance {
  const reported = dbInstance({
    DBInstanceIdentifier: 'db',
    DBInstanceStatus: 'available',
    Engine: 'mysql',
    EngineVersion: '8.4.7',
    DBInstanceClass: 'db.m5.large',
    PreferredMaintenanceWindow: 'thu:04:00-thu:05:00',
  });
  return { ...reported, ...changes };
}

function classify(instances: DBInstance[], clusters: DBCluster[] = []) {
  return classifyFleet({ Region, instances, clusters, options }, now);
}

const waitsFor = (IAMDatabaseAuthenticationEnabled: boolean) => ({
  PendingModifiedValues: { IAMDatabaseAuthenticationEnabled },
});

describe('the standing of a database', () => {
  it.each<[string, DBInstance, string]>([
    ['on', instance({ IAMDatabaseAuthenticationEnabled: true }), 'on'],
    ['off', instance(), 'off'],
    ['waiting to be on', instance(waitsFor(true)), 'pending-on'],
    ['waiting to be off', instance({ IAMDatabaseAuthenticationEnabled: true, ...waitsFor(false) }), 'pending-off'],
    [
      'a member, on',
      instance({ DBClusterIdentifier: 'c', IAMDatabaseAuthenticationEnabled: true }),
      'decided-by-cluster',
    ],
    ['a member, off', instance({ DBClusterIdentifier: 'c' }), 'decided-by-cluster'],
    ['of a class without it', instance({ DBInstanceClass: 'db.m1.small' }), 'not-available'],
    ['of a version without it', instance({ EngineVersion: '5.5.46', DBInstanceClass: 'db.m3.large' }), 'not-available'],
    ['of an engine without it', instance({ Engine: 'oracle-se2', EngineVersion: '19' }), 'not-available'],
    ['of a class that RDS does not list', instance({ DBInstanceClass: 'db.m9.large' }), 'off'],
    [
      'on where it is not offered any more',
      instance({ DBInstanceClass: 'db.m1.small', IAMDatabaseAuthenticationEnabled: true }),
      'on',
    ],
  ])('%s', (_name, database, coverageStatus) => {
    expect(classify([database]).map((row) => row.coverageStatus)).toEqual([coverageStatus]);
  });

  it('of a cluster depends on the classes of all its members', () => {
    const cluster = dbCluster({ DBClusterIdentifier: 'c', Engine: 'mysql', EngineVersion: '8.4.7' });
    const member = (DBInstanceClass: string) => instance({ DBClusterIdentifier: 'c', DBInstanceClass });
    const coverageStatuses = (...classes: string[]) =>
      classify(classes.map(member), [cluster]).map((row) => row.coverageStatus);
    expect(coverageStatuses('db.m5.large')).toEqual(['decided-by-cluster', 'off']);
    expect(coverageStatuses('db.m5.large', 'db.m1.small').at(-1)).toBe('not-available');
  });
});

describe('eligibility', () => {
  it('names the nearest class of the same kind and size where a class has no IAM DB authentication', () => {
    const configuration = { Engine: 'mysql', EngineVersion: '8.4.7', classes: ['db.m1.small'] };
    expect(createIamEligibility(options)(configuration)).toEqual({
      eligible: false,
      reason: 'class',
      classes: ['db.m1.small'],
      nearest: 'db.m5.large',
    });
  });

  it('names the lowest later version that has it', () => {
    const configuration = { Engine: 'mysql', EngineVersion: '5.5.46', classes: ['db.m3.large'] };
    expect(createIamEligibility(options)(configuration)).toEqual({
      eligible: false,
      reason: 'version',
      classes: [],
      nearest: '5.6.40',
    });
  });

  it('names the engine where no version has it', () => {
    const DBInstanceClass = 'db.m5.large';
    const offered = ['19', '21'].map((EngineVersion) => ({ Engine: 'oracle-ee', EngineVersion, DBInstanceClass }));
    const configuration = { Engine: 'oracle-ee', EngineVersion: '19', classes: [DBInstanceClass] };
    expect(createIamEligibility(offered)(configuration)).toEqual({ eligible: false, reason: 'engine', classes: [] });
  });

  it('leaves it to RDS where RDS lists nothing', () => {
    const configuration = { Engine: 'mysql', EngineVersion: '99', classes: ['db.m5.large'] };
    expect(createIamEligibility(options)(configuration)).toEqual({ eligible: true });
  });
});

describe('coverage', () => {
  const waiver = (until: string) => toWaiverTags({ owner: 'team orders', reason: 'legacy driver', until });
  const fleet = [
    instance({ IAMDatabaseAuthenticationEnabled: true, TagList: [{ Key: 'environment', Value: 'prod' }] }),
    instance({ TagList: [{ Key: 'Environment', Value: 'prod' }, ...waiver('2027-01-05')] }),
    instance({ TagList: waiver('2027-01-06') }),
    instance({ ...waitsFor(true), TagList: [{ Key: waiverTagKeys.owner, Value: 'without a reason' }] }),
    instance({ DBInstanceClass: 'db.m1.small' }),
  ];

  it('leaves out what cannot have it and what is waived, and counts an expired waiver again', () => {
    expect(coverageOf(classify(fleet))).toEqual({ on: 1, eligible: 3, percent: 33 });
    expect(coverageOf([])).toEqual({ on: 0, eligible: 0, percent: undefined });
  });

  it('is told by a tag, whatever its capitals', () => {
    expect(coverageBy(classify(fleet), (row) => tagOf(row, 'environment'))).toEqual([
      { group: '', on: 0, eligible: 1, percent: 0 },
      { group: 'prod', on: 1, eligible: 2, percent: 50 },
    ]);
  });
});

describe('the plan of a bulk switch', () => {
  const on = { EnableIAMDatabaseAuthentication: true, ApplyImmediately: false };
  const off = { ...on, EnableIAMDatabaseAuthentication: false };
  const atOnce = { ...on, ApplyImmediately: true };

  it.each([
    ['off', instance(), on, undefined],
    ['already on', instance({ IAMDatabaseAuthenticationEnabled: true }), on, 'already'],
    ['waiting', instance(waitsFor(true)), on, 'waiting'],
    ['waiting, to be done at once', instance(waitsFor(true)), atOnce, undefined],
    ['waiting to be off', instance({ IAMDatabaseAuthenticationEnabled: true, ...waitsFor(false) }), on, undefined],
    ['a member', instance({ DBClusterIdentifier: 'c' }), on, 'decided-by-cluster'],
    ['not available', instance({ DBInstanceClass: 'db.m1.small' }), on, 'not-available'],
    ['not available, to be off', instance({ DBInstanceClass: 'db.m1.small' }), off, 'already'],
    ['stopped', instance({ DBInstanceStatus: 'stopped' }), on, 'status'],
    ['being deleted', instance({ DBInstanceStatus: 'deleting' }), on, 'status'],
    ['waived', instance({ TagList: toWaiverTags({ owner: 'a', reason: 'b', until: '2027-12-31' }) }), on, 'waived'],
  ])('%s', (_name, database, wanted, skip) => {
    expect(planIamSwitch(classify([database]), wanted, now).map((it) => it.skip)).toEqual([skip]);
  });

  it('tells the window that a row waits for, and none where it is done at once', () => {
    expect(planIamSwitch(classify([instance()]), on, now)[0]?.window?.start).toEqual(new Date('2027-01-07T04:00:00Z'));
    expect(planIamSwitch(classify([instance()]), atOnce, now)[0]?.window).toBeUndefined();
  });
});

it('agrees with what RDS reports, over any fleet', () => {
  const database = fc.record({
    IAMDatabaseAuthenticationEnabled: fc.boolean(),
    pending: fc.option(fc.boolean(), { nil: undefined }),
    DBClusterIdentifier: fc.option(fc.constant('c'), { nil: undefined }),
    offer: fc.constantFrom(...options),
    DBInstanceStatus: fc.constantFrom('available', 'modifying', 'stopped', 'deleting', 'failed'),
  });
  fc.assert(
    fc.property(fc.array(database), fc.boolean(), fc.boolean(), (databases, to, ApplyImmediately) => {
      const instances = databases.map(({ pending, offer, ...reported }, index) => {
        const { SupportsIAMDatabaseAuthentication: _, ...configuration } = offer;
        const value = pending === undefined ? {} : waitsFor(pending);
        return instance({ ...configuration, ...reported, ...value, DBInstanceIdentifier: `db-${index}` });
      });
      const rows = classify(instances);
      expect(rows).toHaveLength(instances.length);
      for (const [index, reported] of databases.entries()) {
        const coverageStatus = rows[index]?.coverageStatus;
        const { offer, pending, IAMDatabaseAuthenticationEnabled: enabled, DBClusterIdentifier } = reported;
        if (DBClusterIdentifier) expect(coverageStatus).toBe('decided-by-cluster');
        else if (pending !== undefined && pending !== enabled)
          expect(coverageStatus).toBe(pending ? 'pending-on' : 'pending-off');
        else if (enabled) expect(coverageStatus).toBe('on');
        else expect(coverageStatus).toBe(offer.SupportsIAMDatabaseAuthentication ? 'off' : 'not-available');
      }
      const planned = planIamSwitch(rows, { EnableIAMDatabaseAuthentication: to, ApplyImmediately }, now);
      for (const { row, skip } of planned.filter((it) => !it.skip)) {
        expect(skip).toBeUndefined();
        expect(row.state.enabled === to && row.state.pending === undefined).toBe(false);
        expect(row.coverageStatus).not.toBe('decided-by-cluster');
      }
    }),
  );
});

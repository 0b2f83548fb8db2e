import { request } from 'node:http';
import {
  DescribeDBEngineVersionsCommand,
  ModifyDBClusterCommand,
  ModifyDBInstanceCommand,
  paginateDescribeOrderableDBInstanceOptions,
  RDSClient,
} from '@aws-sdk/client-rds';
import { type CoverageRow, classifyFleet } from '@rds-console/contract/iam/classify';
import { coverageOf } from '@rds-console/contract/iam/coverage';
import type { IamOption } from '@rds-console/contract/iam/eligibility';
import { planIamSwitch } from '@rds-console/contract/iam/plan';
import { type DBInstance, dbInstance } from '@rds-console/contract/rows';
import { type RdsLocal, startRdsLocal } from '@rds-console/rds-local/startRdsLocal';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestConsole, type TestConsole } from '../testing/testConsole.ts';

const now = new Date('2026-06-01T12:00:00Z');
const Region = 'us-east-1';
let rdsLocal: RdsLocal;
let server: TestConsole;
let client: RDSClient;
/** All that RDS offers, once for each engine, version and class. */
let offered: IamOption[];

beforeAll(async () => {
  rdsLocal = await startRdsLocal({
    port: 0,
    host: '127.0.0.1',
    dataFolder: undefined,
    speed: 1_000_000,
    names: [],
    accountId: '123456789012',
    pid: 1,
    log: () => undefined,
  });
  server = await startTestConsole({ endpoint: rdsLocal.url });
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  client = new RDSClient({ endpoint: rdsLocal.url, region: Region, credentials, maxAttempts: 1 });
  offered = await everythingOffered();
}, 120_000);
afterAll(async () => {
  client.destroy();
  await server.close();
  await rdsLocal.close();
});

async function everythingOffered() {
  const { DBEngineVersions = [] } = await client.send(new DescribeDBEngineVersionsCommand({ IncludeAll: true }));
  const found = new Map<string, IamOption>();
  for (const Engine of new Set(DBEngineVersions.flatMap((it) => it.Engine ?? []))) {
    for await (const page of paginateDescribeOrderableDBInstanceOptions({ client }, { Engine, MaxRecords: 1000 })) {
      for (const option of page.OrderableDBInstanceOptions ?? []) {
        const { EngineVersion, DBInstanceClass, SupportsIAMDatabaseAuthentication } = option;
        const it = { Engine, EngineVersion, DBInstanceClass, SupportsIAMDatabaseAuthentication };
        found.set(JSON.stringify(it), it);
      }
    }
  }
  return [...found.values()];
}

function instanceOf(option: IamOption, changes: Partial<DBInstance> = {}): DBInstance {
  const { Engine, EngineVersion, DBInstanceClass } = option;
  const reported = dbInstance({
    DBInstanceIdentifier: 'db',
    DBInstanceStatus: 'available',
    Engine,
    EngineVersion,
    DBInstanceClass,
  });
  return { ...reported, ...changes };
}

const classify = (instances: DBInstance[], options: readonly IamOption[]) =>
  classifyFleet({ Region, instances, clusters: [], options }, now);

const on = { EnableIAMDatabaseAuthentication: true, ApplyImmediately: true };

describe('over every engine, version and class of the catalogue', () => {
  it('a database that is off can have it exactly where RDS says that it can', async () => {
    const { DBEngineVersions = [] } = await client.send(new DescribeDBEngineVersionsCommand({ IncludeAll: true }));
    const engines = (of: { Engine?: string }[]) => new Set(of.map(({ Engine }) => Engine));
    expect(engines(offered)).toEqual(engines(DBEngineVersions));
    const rows = classify(
      offered.map((option, index) => instanceOf(option, { DBInstanceIdentifier: `db-${index}` })),
      offered,
    );
    const wrong = rows.filter(
      ({ coverageStatus }, index) =>
        coverageStatus !== (offered[index]?.SupportsIAMDatabaseAuthentication ? 'off' : 'not-available'),
    );
    expect(wrong).toEqual([]);
  });

  it('what is named as the nearest that has it does have it', () => {
    const unable = offered.filter((it) => !it.SupportsIAMDatabaseAuthentication);
    const rows = classify(
      unable.map((option) => instanceOf(option)),
      offered,
    );
    const wrong = rows.filter(({ ineligible, Engine, EngineVersion, classes }) => {
      if (!ineligible) return true;
      if (!ineligible.nearest) return false;
      const wanted =
        ineligible.reason === 'version'
          ? { EngineVersion: ineligible.nearest, DBInstanceClass: classes[0] }
          : { EngineVersion, DBInstanceClass: ineligible.nearest };
      return !offered.some(
        (it) =>
          it.Engine === Engine &&
          it.EngineVersion === wanted.EngineVersion &&
          it.DBInstanceClass === wanted.DBInstanceClass &&
          it.SupportsIAMDatabaseAuthentication,
      );
    });
    expect(wrong).toEqual([]);
  });

  it('the switch applies to those that are off and can have it, and to no other', () => {
    const rows = classify(
      offered.map((option) => instanceOf(option)),
      offered,
    );
    const planned = planIamSwitch(rows, on, now);
    expect(planned.filter(({ skip }) => skip === undefined)).toHaveLength(
      offered.filter((it) => it.SupportsIAMDatabaseAuthentication).length,
    );
    expect(coverageOf(rows)).toMatchObject({ on: 0, percent: 0 });
  });
});

describe('over generated fleets', () => {
  it('agrees with the fields that RDS reports, and with what RDS does when it is asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), fc.boolean(), async (size, toOn) => {
        await steer('POST', `/fixtures/fleet?size=${size}`);
        const { json } = await server.ask(`/api/iam-coverage/${Region}`);
        // The answer of the operation, which has the fleet's very shape.
        const fleet = json as unknown as Omit<Parameters<typeof classifyFleet>[0], 'Region'>;
        const rows = classifyFleet({ Region, ...fleet }, now);
        expect(rows).toHaveLength(fleet.instances.length + fleet.clusters.length);
        for (const row of rows) expect(row.coverageStatus).toBe(coverageStatusByFields(fleet, row));
        const wanted = { EnableIAMDatabaseAuthentication: toOn, ApplyImmediately: true };
        for (const { row, skip } of planIamSwitch(rows, wanted, now)) {
          if (skip === undefined) await expect(ask(row, toOn)).resolves.toBe('taken');
          else if (skip === 'not-available') await expect(ask(row, toOn)).resolves.toBe('refused');
        }
      }),
      { numRuns: 8 },
    );
  }, 120_000);
});

/** The same by nothing but the fields of the one database, and of what it can be ordered with. */
function coverageStatusByFields(
  { instances, clusters, options }: Omit<Parameters<typeof classifyFleet>[0], 'Region'>,
  { kind, id }: CoverageRow,
) {
  const it =
    kind === 'instance'
      ? instances.find(({ DBInstanceIdentifier }) => DBInstanceIdentifier === id)
      : clusters.find(({ DBClusterIdentifier }) => DBClusterIdentifier === id);
  if (kind === 'instance' && it?.DBClusterIdentifier) return 'decided-by-cluster';
  const isOn = it?.IAMDatabaseAuthenticationEnabled ?? false;
  const pending = it?.PendingModifiedValues?.IAMDatabaseAuthenticationEnabled;
  if (pending !== undefined && pending !== isOn) return pending ? 'pending-on' : 'pending-off';
  if (isOn) return 'on';
  const versionOptions = options.filter(
    (each) => each.Engine === it?.Engine && each.EngineVersion === it?.EngineVersion,
  );
  const classes = instances
    .filter((each) => (kind === 'instance' ? each === it : each.DBClusterIdentifier === id))
    .map(({ DBInstanceClass }) => DBInstanceClass);
  const isUnable = (DBInstanceClass: string | undefined) =>
    versionOptions.some((each) => each.DBInstanceClass === DBInstanceClass && !each.SupportsIAMDatabaseAuthentication);
  const none = versionOptions.length > 0 && !versionOptions.some((each) => each.SupportsIAMDatabaseAuthentication);
  return none || classes.some(isUnable) ? 'not-available' : 'off';
}

async function ask({ kind, id }: CoverageRow, EnableIAMDatabaseAuthentication: boolean) {
  const input = { EnableIAMDatabaseAuthentication, ApplyImmediately: true };
  try {
    if (kind === 'instance') await client.send(new ModifyDBInstanceCommand({ DBInstanceIdentifier: id, ...input }));
    else await client.send(new ModifyDBClusterCommand({ DBClusterIdentifier: id, ...input }));
    return 'taken';
  } catch {
    return 'refused';
  }
}

function steer(method: string, path: string) {
  return new Promise<void>((done, fail) => {
    const asked = request(`${rdsLocal.url}/_rds-local${path}`, { method }, (answer) =>
      answer.resume().on('end', () => (answer.statusCode === 200 ? done() : fail(new Error(`${answer.statusCode}`)))),
    );
    asked.on('error', fail);
    asked.end();
  });
}

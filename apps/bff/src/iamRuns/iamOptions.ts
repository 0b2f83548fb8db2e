import {
  type DBCluster,
  type DBInstance,
  paginateDescribeOrderableDBInstanceOptions,
  type RDSClient,
} from '@aws-sdk/client-rds';
import {
  clusterIamConfiguration,
  type IamOption,
  instanceIamConfiguration,
  needsIamOptions,
} from '@rds-console/contract/iam/eligibility';
import { groupBy } from '@rds-console/contract/iam/groupBy';
import { clusterIamAuthentication, instanceIamAuthentication } from '@rds-console/contract/iamAuthentication';
import { withSignal } from '../rds/boundedCalls.ts';
import { all } from '../rds/pages.ts';
import { createSharedWork, type SharedWork } from '../rds/sharedWork.ts';

interface Question {
  Engine: string;
  EngineVersion?: string;
  DBInstanceClass?: string;
}

/** Orderable options change a few times a year. */
const keepMs = 600_000;
const concurrency = 4;
const kept = new WeakMap<object, SharedWork<IamOption[]>>();

/**
 * The orderable options that determine which of these databases are eligible for IAM DB authentication: the versions of
 * databases that have it off, and for versions that don't support it, the other versions in the same classes.
 */
export async function iamOptions(
  client: RDSClient,
  instances: readonly DBInstance[],
  clusters: readonly DBCluster[],
  signal: AbortSignal,
) {
  const undecided = [
    ...instances.filter((it) => needsIamOptions(instanceIamAuthentication(it))).map(instanceIamConfiguration),
    ...clusters
      .filter((it) => needsIamOptions(clusterIamAuthentication(it)))
      .map((it) => clusterIamConfiguration(it, instances)),
  ].flatMap(({ Engine, EngineVersion, classes }) =>
    Engine && EngineVersion ? [{ Engine, EngineVersion, classes }] : [],
  );
  const versionOptions = await askAll(
    client,
    signal,
    undecided.map(({ Engine, EngineVersion }) => ({ Engine, EngineVersion })),
  );
  const without = [...groupBy(versionOptions, ({ Engine, EngineVersion }) => `${Engine} ${EngineVersion}`)].flatMap(
    ([version, options]) => (options.some((it) => it.SupportsIAMDatabaseAuthentication) ? [] : [version]),
  );
  const classOptions = await askAll(
    client,
    signal,
    undecided
      .filter(({ Engine, EngineVersion }) => without.includes(`${Engine} ${EngineVersion}`))
      .flatMap(({ Engine, classes }) =>
        classes.flatMap((DBInstanceClass) => (DBInstanceClass ? [{ Engine, DBInstanceClass }] : [])),
      ),
  );
  return distinct([...versionOptions, ...classOptions]);
}

async function askAll(client: RDSClient, signal: AbortSignal, questions: readonly Question[]) {
  const waiting = [...new Map(questions.map((it) => [JSON.stringify(it), it])).values()];
  const options: IamOption[] = [];
  async function worker() {
    for (let question = waiting.shift(); question; question = waiting.shift())
      options.push(...(await iamOptionsOf(client, question, signal)));
  }
  await Promise.all(Array.from({ length: concurrency }, worker));
  return options;
}

/** The orderable options of an engine that determine eligibility; read once in ten minutes. */
export function iamOptionsOf(client: RDSClient, question: Question, signal?: AbortSignal) {
  const answers = kept.get(client.config) ?? createSharedWork<IamOption[]>(keepMs);
  kept.set(client.config, answers);
  return answers.join(JSON.stringify(question), signal, (shared) => askRds(withSignal(client, shared), question));
}

async function askRds(client: RDSClient, question: Question) {
  const pages = paginateDescribeOrderableDBInstanceOptions({ client }, { ...question, Vpc: true, MaxRecords: 1000 });
  const options = await all(pages, (page) => page.OrderableDBInstanceOptions);
  return distinct(
    options.map(({ Engine, EngineVersion, DBInstanceClass, SupportsIAMDatabaseAuthentication }) => ({
      Engine,
      EngineVersion,
      DBInstanceClass,
      SupportsIAMDatabaseAuthentication,
    })),
  );
}

/** RDS lists a class once for each kind of storage. */
function distinct(options: readonly IamOption[]) {
  return [...new Map(options.map((it) => [JSON.stringify(it), it])).values()];
}

import type { DatabaseSpec, EndpointSpec, LoginFacts } from '@rds-console/data-plane/messages';
import { findEngine } from '../catalog/catalog.ts';
import type { ClusterRecord, DatabaseData, InstanceRecord, StoredRecord } from '../store/record.ts';
import { referenceTo } from '../store/references.ts';
import { arnParts, partitionOf } from './arn.ts';
import { clusterParameters, instanceParameters } from './databaseParameters.ts';
import { instanceAddress, readerAddress, writerAddress } from './endpoints.ts';
import type { Region } from './region.ts';

type Instance = StoredRecord<InstanceRecord>;
type Cluster = StoredRecord<ClusterRecord>;

/** The engines that a data plane can run. */
const RUNNABLE = ['postgres', 'aurora-postgresql'];

/** Whether an engine can run behind a database. */
export function runsEngine({ Engine = '' }: { Engine?: string }): boolean {
  return RUNNABLE.includes(Engine);
}

/** The statuses in which a database has no engine running, and its endpoints are closed. */
const CLOSED = ['stopping', 'stopped', 'starting', 'deleting', 'failed'];

/** The statuses in which it has one that takes no connections. */
const BUSY = [
  'creating',
  'migrating',
  'rebooting',
  'failing-over',
  'upgrading',
  'renaming',
  'moving-to-vpc',
  'storage-full',
  'incompatible-parameters',
  'incompatible-network',
  'incompatible-restore',
  'inaccessible-encryption-credentials',
  'restore-error',
];

/** What the data plane has to know of a DB instance; undefined for a member of a cluster and for other engines. */
export function instanceSpec(region: Region, record: Instance): DatabaseSpec | undefined {
  const { value, data, steps } = record;
  if (value.DBClusterIdentifier !== undefined) return undefined;
  // The port of an instance that is being created stands in its last step.
  const port = value.Endpoint?.Port ?? steps.find(({ set }) => set?.Endpoint)?.set?.Endpoint?.Port;
  const endpoints: EndpointSpec[] = [
    {
      name: instanceAddress(region, value.DBInstanceIdentifier ?? ''),
      port: port ?? defaultPort(value),
      role: 'writer',
    },
  ];
  return specOf(value, {
    resourceId: value.DbiResourceId,
    endpoints,
    status: value.DBInstanceStatus,
    databaseName: value.DBName,
    data,
    restarts: data?.restarts ?? 0,
    parameters: instanceParameters(region, record),
    replicaOf: sourceOfReplica(region, value.ReadReplicaSourceDBInstanceIdentifier),
  });
}

/** What the data plane has to know of a DB cluster and its members; undefined for other engines. */
export function clusterSpec(region: Region, record: Cluster): DatabaseSpec | undefined {
  const { value, data } = record;
  const id = value.DBClusterIdentifier ?? '';
  const port = value.Port ?? defaultPort(value);
  const members = (value.DBClusterMembers ?? []).flatMap(({ DBInstanceIdentifier = '', IsClusterWriter }) => {
    const member = region.instances.get(DBInstanceIdentifier);
    return member === undefined ? [] : [{ member, id: DBInstanceIdentifier, isWriter: IsClusterWriter === true }];
  });
  const writer = members.find(({ isWriter }) => isWriter)?.member;
  // Without a reader, the reader endpoint leads to the writer.
  const reading = members.some(({ isWriter }) => !isWriter) ? 'reader' : 'writer';
  const custom = region.clusterEndpoints.referring(referenceTo('cluster', id));
  const endpoints: EndpointSpec[] = [
    { name: writerAddress(region, id), port, role: 'writer' },
    { name: readerAddress(region, id), port, role: reading },
    ...members.map((each): EndpointSpec => {
      const name = instanceAddress(region, each.id);
      return { name, port: each.member.value.Endpoint?.Port ?? port, role: each.isWriter ? 'writer' : 'reader' };
    }),
    ...custom.map(([, { value: endpoint }]): EndpointSpec => {
      const role = endpoint.CustomEndpointType === 'READER' ? reading : 'writer';
      return { name: endpoint.Endpoint ?? '', port, role };
    }),
  ];
  return specOf(value, {
    resourceId: value.DbClusterResourceId,
    endpoints,
    // Without an instance a cluster has storage only.
    status: writer === undefined ? 'stopped' : value.Status,
    databaseName: value.DatabaseName,
    data,
    restarts: (data?.restarts ?? 0) + (writer?.data?.restarts ?? 0),
    parameters: clusterParameters(region, record, writer),
  });
}

interface Members {
  resourceId: string | undefined;
  endpoints: readonly EndpointSpec[];
  status: string | undefined;
  databaseName: string | undefined;
  data: DatabaseData | undefined;
  restarts: number;
  parameters: Readonly<Record<string, string>>;
  replicaOf?: string | undefined;
}

function specOf(
  {
    Engine = '',
    EngineVersion = '',
    MasterUsername,
  }: { Engine?: string; EngineVersion?: string; MasterUsername?: string },
  { resourceId, endpoints, status = '', databaseName, data, restarts, parameters, replicaOf }: Members,
): DatabaseSpec | undefined {
  if (resourceId === undefined || !RUNNABLE.includes(Engine)) return undefined;
  const source = replicaOf === undefined ? data?.source : { kind: 'replica' as const, resourceId: replicaOf };
  return {
    resourceId,
    engine: Engine,
    engineVersion: EngineVersion,
    endpoints,
    isRunning: !CLOSED.includes(status),
    restarts,
    masterUsername: MasterUsername ?? 'postgres',
    parameters,
    ...(data?.masterVerifier !== undefined && { masterVerifier: data.masterVerifier }),
    ...(databaseName !== undefined && { databaseName }),
    ...(source && { source }),
    ...(data?.content && { content: data.content }),
  };
}

/** What a login depends on, at this moment: the switch and the status of the instance, or of the cluster for its members. */
export function loginFacts(
  region: Region,
  database: {
    Status: string | undefined;
    resourceId: string;
    isIamOn: boolean | undefined;
    isIamPending: boolean;
    requiresTls: boolean;
  },
): LoginFacts {
  const { Status = '', resourceId, isIamOn, isIamPending, requiresTls } = database;
  const { name, accountId } = region;
  return {
    isAvailable: !CLOSED.includes(Status) && !BUSY.includes(Status),
    iam: isIamOn ? 'on' : isIamPending ? 'pending' : 'off',
    region: name,
    userArnPrefix: `arn:${partitionOf(name)}:rds-db:${name}:${accountId}:dbuser:${resourceId}`,
    requiresTls,
  };
}

function sourceOfReplica(region: Region, source: string | undefined): string | undefined {
  if (source === undefined) return undefined;
  const arn = arnParts(source);
  const there = arn ? region.regionNamed(arn.region) : region;
  return there.instances.get(arn?.id ?? source)?.value.DbiResourceId;
}

function defaultPort({ Engine = '' }: { Engine?: string }): number {
  return findEngine(Engine)?.DefaultPort ?? 5432;
}

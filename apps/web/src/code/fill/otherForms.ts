import { routes } from 'virtual:contract-routes';
import type { AnyContractProcedure } from '@orpc/contract';
import type { RdsRequest } from '@rds-console/contract/rdsRequests';

type Address = (input: Readonly<Record<string, unknown>>) => string;

/** Where the form is not the page `create` beside the resources, or `edit` or `modify` below one. */
const addresses: Readonly<Record<string, Address>> = {
  CreateDBInstance: ({ DBClusterIdentifier: cluster }) =>
    cluster ? `/clusters/${segment(cluster)}/add-instance` : '/instances/create',
  CreateDBInstanceReadReplica: ({ SourceDBInstanceIdentifier: id }) => `/instances/${segment(id)}/read-replica`,
  PromoteReadReplica: ({ DBInstanceIdentifier: id }) => `/instances/${segment(id)}/promote`,
  RestoreDBInstanceToPointInTime: ({ SourceDBInstanceIdentifier: id }) => `/instances/${segment(id)}/restore`,
  RestoreDBInstanceFromDBSnapshot: ({ DBSnapshotIdentifier: id }) => `/snapshots/${segment(id)}/restore`,
  RestoreDBClusterToPointInTime: ({ SourceDBClusterIdentifier: id, RestoreType }) =>
    `/clusters/${segment(id)}/${RestoreType === 'copy-on-write' ? 'clone' : 'restore'}`,
  RestoreDBClusterFromSnapshot: ({ SnapshotIdentifier: id }) => `/cluster-snapshots/${segment(id)}/restore`,
  CopyDBSnapshot: ({ SourceDBSnapshotIdentifier: id }) => `/snapshots/${segment(id)}/copy`,
  CopyDBClusterSnapshot: ({ SourceDBClusterSnapshotIdentifier: id }) => `/cluster-snapshots/${segment(id)}/copy`,
  CreateDBClusterParameterGroup: () => '/parameter-groups/create?type=DB+cluster+parameter+group',
};

const procedures = Object.values(routes)
  .flatMap((group) => Object.values<AnyContractProcedure>(group))
  .map((procedure) => procedure['~orpc']);

/**
 * The address of the form that takes a request; undefined where there is none, or it lies elsewhere.
 *
 * @param pages the addresses of all pages, with `$` before their parameters
 */
export function formOf({ action, input }: RdsRequest, pages: readonly string[]): string | undefined {
  const address = addresses[action]?.(input) ?? formOfRoute(action, input, pages);
  return address?.includes('//') ? undefined : address;
}

/** The last segments of the addresses of forms, by the method of the contract's route. */
const ends: Readonly<Record<string, readonly string[]>> = { POST: ['create'], PATCH: ['edit', 'modify'] };

/** Pages have the addresses of the contract's routes: the form of `PATCH /x/{Name}` is `/x/$Name/edit` or `/modify`. */
function formOfRoute(action: string, input: RdsRequest['input'], pages: readonly string[]) {
  const { method, path = '' } = procedures.find(({ meta }) => meta.action === action)?.route ?? {};
  const end = ends[method ?? '']?.find((it) => pages.includes(`${path.replace(/\{(\w+)\}/, '$$$1')}/${it}`));
  return end && `${path.replace(/\{(\w+)\}/, (_, name: string) => segment(input[name]))}/${end}`;
}

/** The name, also of what is given by its ARN. */
function segment(id: unknown) {
  return typeof id === 'string' ? encodeURIComponent(bareName(id)) : '';
}

export function bareName(id: string) {
  return /^arn:[^:]*:rds:[^:]*:[^:]*:[^:]+:(.+)$/.exec(id)?.[1] ?? id;
}

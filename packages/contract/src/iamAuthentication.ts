import type { DBInstance } from './rows.ts';

/** Where a database stands with IAM DB authentication. */
export interface IamAuthenticationState {
  enabled: boolean;
  /** The value it will have after the next maintenance window, where a change waits for it. */
  pending?: boolean;
  /** The cluster that decides for this member. */
  decidedBy?: string;
  /** Why it could not be enabled, where RDS says that it cannot. */
  unavailableReason?: string;
}

/** What RDS tells of IAM DB authentication, in one shape for instances and clusters. */
interface Described {
  IAMDatabaseAuthenticationEnabled?: boolean | undefined;
  PendingModifiedValues?: { IAMDatabaseAuthenticationEnabled?: boolean | undefined } | undefined;
}

function stateOf(value: Described) {
  const enabled = value.IAMDatabaseAuthenticationEnabled ?? false;
  const pending = value.PendingModifiedValues?.IAMDatabaseAuthenticationEnabled;
  return pending === undefined || pending === enabled ? { enabled } : { enabled, pending };
}

/** An instance's standing; a member of a cluster has the cluster's value, and only the cluster can change it. */
export function instanceIamAuthentication(
  instance: Described & Pick<DBInstance, 'DBClusterIdentifier'>,
): IamAuthenticationState {
  const { DBClusterIdentifier: decidedBy } = instance;
  return decidedBy ? { ...stateOf(instance), decidedBy } : stateOf(instance);
}

/** A cluster's standing, which is that of all its members. */
export function clusterIamAuthentication(cluster: Described): IamAuthenticationState {
  return stateOf(cluster);
}

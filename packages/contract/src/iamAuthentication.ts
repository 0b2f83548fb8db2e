import type { DBInstance } from './rows.ts';

/** The IAM DB authentication status of a database. */
export interface IamAuthenticationState {
  enabled: boolean;
  /** The value it will have after the next maintenance window, where a change waits for it. */
  pending?: boolean;
  /** The cluster that manages this member. */
  decidedBy?: string;
  /** Why it can't be enabled, if RDS reports that. */
  unavailableReason?: string;
}

/** What RDS returns about IAM DB authentication, in one shape for instances and clusters. */
interface Described {
  IAMDatabaseAuthenticationEnabled?: boolean | undefined;
  PendingModifiedValues?: { IAMDatabaseAuthenticationEnabled?: boolean | undefined } | undefined;
}

function stateOf(value: Described) {
  const enabled = value.IAMDatabaseAuthenticationEnabled ?? false;
  const pending = value.PendingModifiedValues?.IAMDatabaseAuthenticationEnabled;
  return pending === undefined || pending === enabled ? { enabled } : { enabled, pending };
}

/** An instance's status; a cluster member has the cluster's value, and only the cluster can change it. */
export function instanceIamAuthentication(
  instance: Described & Pick<DBInstance, 'DBClusterIdentifier'>,
): IamAuthenticationState {
  const { DBClusterIdentifier: decidedBy } = instance;
  return decidedBy ? { ...stateOf(instance), decidedBy } : stateOf(instance);
}

/** A cluster's status, which is that of all its members. */
export function clusterIamAuthentication(cluster: Described): IamAuthenticationState {
  return stateOf(cluster);
}

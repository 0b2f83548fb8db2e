import type * as rds from '@aws-sdk/client-rds';
import type { Row } from '../rows.ts';

/** The parameters of the actions that create, restore, replicate and modify a DB instance. */
export type InstanceValues = Partial<
  Row<
    rds.CreateDBInstanceMessage &
      rds.RestoreDBInstanceToPointInTimeMessage &
      rds.RestoreDBInstanceFromDBSnapshotMessage &
      rds.CreateDBInstanceReadReplicaMessage &
      rds.ModifyDBInstanceMessage
  >
>;

/** The parameters of an Aurora cluster's instances that a form for the cluster has. All others are the cluster's. */
export const memberParameters = [
  'DBClusterIdentifier',
  'Engine',
  'DBInstanceIdentifier',
  'DBInstanceClass',
  'AvailabilityZone',
  'PubliclyAccessible',
  'CACertificateIdentifier',
  'DBParameterGroupName',
  'PromotionTier',
  'AutoMinorVersionUpgrade',
  'Tags',
] as const satisfies readonly (keyof InstanceValues)[];

/** The parameters of the actions that create, restore and modify a DB cluster, and those of its writer. */
export type ClusterValues = Partial<
  Row<
    rds.CreateDBClusterMessage &
      rds.RestoreDBClusterToPointInTimeMessage &
      rds.RestoreDBClusterFromSnapshotMessage &
      rds.ModifyDBClusterMessage
  >
> &
  Pick<InstanceValues, (typeof memberParameters)[number]>;

import type * as rds from '@aws-sdk/client-rds';
import type { z } from 'zod';
import type { modifyDBClusterInput } from '../clusters.ts';
import type { modifyDBInstanceInput } from '../instances.ts';
import type { Row } from '../reading.ts';

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

/** The log types that are on are one list to whoever edits it, and to RDS what is turned on and what off. */
type LogTypes = { EnableCloudwatchLogsExports?: string[] | undefined };

/** What a Modify form holds: the input, with all log types that are to be on in the place of the changes to them. */
export type ModifyDBInstanceValues = z.input<typeof modifyDBInstanceInput> & LogTypes;
export type ModifyDBClusterValues = z.input<typeof modifyDBClusterInput> & LogTypes;

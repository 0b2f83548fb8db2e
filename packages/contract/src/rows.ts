import type * as rds from '@aws-sdk/client-rds';
import { type } from '@orpc/contract';

/** A value of RDS's as it arrives in the browser: the same names, dates as ISO 8601 text. */
export type Row<Value> = Value extends Date
  ? string
  : Value extends (infer Item)[]
    ? Row<Item>[]
    : Value extends object
      ? { [Name in keyof Value]: Row<Value[Name]> }
      : Value;

export type DBInstance = Row<rds.DBInstance>;
export type DBCluster = Row<rds.DBCluster>;
export type DBSnapshot = Row<rds.DBSnapshot>;
export type DBClusterSnapshot = Row<rds.DBClusterSnapshot>;
export type DBInstanceAutomatedBackup = Row<rds.DBInstanceAutomatedBackup>;
export type DBClusterAutomatedBackup = Row<rds.DBClusterAutomatedBackup>;
export type DBSnapshotAttribute = Row<rds.DBSnapshotAttribute>;
export type DBEngineVersion = Row<rds.DBEngineVersion>;
export type Event = Row<rds.Event>;
export type PendingMaintenanceAction = Row<rds.PendingMaintenanceAction>;
export type DBLogFile = Row<rds.DescribeDBLogFilesDetails>;
export type DBSubnetGroup = Row<rds.DBSubnetGroup>;
export type DBParameterGroup = Row<rds.DBParameterGroup>;
export type DBClusterParameterGroup = Row<rds.DBClusterParameterGroup>;
export type OptionGroup = Row<rds.OptionGroup>;
export type EventSubscription = Row<rds.EventSubscription>;
export type Option = Row<rds.Option>;
export type OptionGroupOption = Row<rds.OptionGroupOption>;
export type OptionGroupOptionSetting = Row<rds.OptionGroupOptionSetting>;
export type Parameter = Row<rds.Parameter>;
export type OrderableDBInstanceOption = Row<rds.OrderableDBInstanceOption>;

/**
 * The output of an operation: RDS's own answer, passed on as it is.
 * The server hands in dates and JSON turns them into text, so only the type changes here.
 */
export function answer<Output>() {
  return type<Output, Row<Output>>((output) => output as Row<Output>);
}

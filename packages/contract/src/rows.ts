import type * as rds from '@aws-sdk/client-rds';
import { type Row, rowOf } from './reading.ts';

/*
 * What RDS always reports of each type. The server reads every response with these, so that pages need no defaults.
 */

export const tag = rowOf<rds.Tag>()({ texts: ['Key', 'Value'] });

export const dbInstance = rowOf<rds.DBInstance>()({
  identifiers: ['DBInstanceIdentifier'],
  texts: ['DBInstanceArn', 'DbiResourceId', 'DBInstanceStatus', 'DBInstanceClass', 'Engine', 'EngineVersion'],
});
export type DBInstance = ReturnType<typeof dbInstance>;

export const dbCluster = rowOf<rds.DBCluster>()({
  identifiers: ['DBClusterIdentifier'],
  texts: ['DBClusterArn', 'DbClusterResourceId', 'Status', 'Engine', 'EngineVersion'],
});
export type DBCluster = ReturnType<typeof dbCluster>;

export const dbSnapshot = rowOf<rds.DBSnapshot>()({
  identifiers: ['DBSnapshotIdentifier'],
  texts: ['DBSnapshotArn', 'DBInstanceIdentifier', 'Status', 'SnapshotType', 'Engine', 'EngineVersion'],
});
export type DBSnapshot = ReturnType<typeof dbSnapshot>;

export const dbClusterSnapshot = rowOf<rds.DBClusterSnapshot>()({
  identifiers: ['DBClusterSnapshotIdentifier'],
  texts: ['DBClusterSnapshotArn', 'DBClusterIdentifier', 'Status', 'SnapshotType', 'Engine', 'EngineVersion'],
});
export type DBClusterSnapshot = ReturnType<typeof dbClusterSnapshot>;

export const dbInstanceAutomatedBackup = rowOf<rds.DBInstanceAutomatedBackup>()({
  identifiers: ['DbiResourceId'],
  texts: ['DBInstanceIdentifier', 'DBInstanceArn', 'Status', 'Engine', 'EngineVersion'],
});
export type DBInstanceAutomatedBackup = ReturnType<typeof dbInstanceAutomatedBackup>;

export const dbClusterAutomatedBackup = rowOf<rds.DBClusterAutomatedBackup>()({
  identifiers: ['DbClusterResourceId'],
  texts: ['DBClusterIdentifier', 'DBClusterArn', 'Status', 'Engine', 'EngineVersion'],
});
export type DBClusterAutomatedBackup = ReturnType<typeof dbClusterAutomatedBackup>;

export const dbSubnetGroup = rowOf<rds.DBSubnetGroup>()({
  identifiers: ['DBSubnetGroupName'],
  texts: ['DBSubnetGroupArn'],
});
export type DBSubnetGroup = ReturnType<typeof dbSubnetGroup>;

export const dbParameterGroup = rowOf<rds.DBParameterGroup>()({
  identifiers: ['DBParameterGroupName'],
  texts: ['DBParameterGroupArn', 'DBParameterGroupFamily'],
});
export type DBParameterGroup = ReturnType<typeof dbParameterGroup>;

export const dbClusterParameterGroup = rowOf<rds.DBClusterParameterGroup>()({
  identifiers: ['DBClusterParameterGroupName'],
  texts: ['DBClusterParameterGroupArn', 'DBParameterGroupFamily'],
});
export type DBClusterParameterGroup = ReturnType<typeof dbClusterParameterGroup>;

export const parameter = rowOf<rds.Parameter>()({ identifiers: ['ParameterName'] });
export type Parameter = ReturnType<typeof parameter>;

export const optionGroup = rowOf<rds.OptionGroup>()({
  identifiers: ['OptionGroupName'],
  texts: ['OptionGroupArn', 'EngineName', 'MajorEngineVersion'],
});
export type OptionGroup = ReturnType<typeof optionGroup>;
export type Option = Row<rds.Option>;

export const optionGroupOption = rowOf<rds.OptionGroupOption>()({ identifiers: ['Name'] });
export type OptionGroupOption = ReturnType<typeof optionGroupOption>;
export type OptionGroupOptionSetting = Row<rds.OptionGroupOptionSetting>;

export const eventSubscription = rowOf<rds.EventSubscription>()({
  identifiers: ['CustSubscriptionId'],
  texts: ['EventSubscriptionArn', 'SnsTopicArn', 'Status'],
});
export type EventSubscription = ReturnType<typeof eventSubscription>;

export const logFile = rowOf<rds.DescribeDBLogFilesDetails>()({ identifiers: ['LogFileName'] });
export type DBLogFile = ReturnType<typeof logFile>;

export const pendingMaintenance = rowOf<rds.ResourcePendingMaintenanceActions>()({
  identifiers: ['ResourceIdentifier'],
});
export type PendingMaintenanceAction = Row<rds.PendingMaintenanceAction>;

export const certificate = rowOf<rds.Certificate>()({ identifiers: ['CertificateIdentifier'] });
export const sourceRegion = rowOf<rds.SourceRegion>()({ identifiers: ['RegionName'] });

export type DBSnapshotAttribute = Row<rds.DBSnapshotAttribute>;
export type DBEngineVersion = Row<rds.DBEngineVersion>;
export type Event = Row<rds.Event>;
export type OrderableDBInstanceOption = Row<rds.OrderableDBInstanceOption>;

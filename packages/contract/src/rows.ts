import type * as rds from '@aws-sdk/client-rds';
import { rowOf } from './reading.ts';

/*
 * What RDS always reports of each type. The server reads every response with these, so that pages need no defaults.
 */

export const tag = rowOf<rds.Tag>()({ texts: ['Key', 'Value'] });
export type Tag = ReturnType<typeof tag>;

const vpcSecurityGroup = rowOf<rds.VpcSecurityGroupMembership>()({ texts: ['VpcSecurityGroupId'] });
const parameterGroupOfInstance = rowOf<rds.DBParameterGroupStatus>()({ texts: ['DBParameterGroupName'] });

export const dbInstance = rowOf<rds.DBInstance>()({
  identifiers: ['DBInstanceIdentifier'],
  texts: ['DBInstanceArn', 'DbiResourceId', 'DBInstanceStatus', 'DBInstanceClass', 'Engine', 'EngineVersion'],
  lists: [
    'DomainMemberships',
    'EnabledCloudwatchLogsExports',
    'OptionGroupMemberships',
    'ReadReplicaDBClusterIdentifiers',
    'ReadReplicaDBInstanceIdentifiers',
    'StatusInfos',
  ],
  rows: { DBParameterGroups: parameterGroupOfInstance, TagList: tag, VpcSecurityGroups: vpcSecurityGroup },
});
export type DBInstance = ReturnType<typeof dbInstance>;

const member = rowOf<rds.DBClusterMember>()({ texts: ['DBInstanceIdentifier'] });

export const dbCluster = rowOf<rds.DBCluster>()({
  identifiers: ['DBClusterIdentifier'],
  texts: ['DBClusterArn', 'DbClusterResourceId', 'Status', 'Engine', 'EngineVersion'],
  lists: ['EnabledCloudwatchLogsExports'],
  rows: { DBClusterMembers: member, TagList: tag, VpcSecurityGroups: vpcSecurityGroup },
});
export type DBCluster = ReturnType<typeof dbCluster>;

export const dbSnapshot = rowOf<rds.DBSnapshot>()({
  identifiers: ['DBSnapshotIdentifier'],
  texts: ['DBSnapshotArn', 'DBInstanceIdentifier', 'Status', 'SnapshotType', 'Engine', 'EngineVersion'],
  rows: { TagList: tag },
});
export type DBSnapshot = ReturnType<typeof dbSnapshot>;

export const dbClusterSnapshot = rowOf<rds.DBClusterSnapshot>()({
  identifiers: ['DBClusterSnapshotIdentifier'],
  texts: ['DBClusterSnapshotArn', 'DBClusterIdentifier', 'Status', 'SnapshotType', 'Engine', 'EngineVersion'],
  rows: { TagList: tag },
});
export type DBClusterSnapshot = ReturnType<typeof dbClusterSnapshot>;

export const dbInstanceAutomatedBackup = rowOf<rds.DBInstanceAutomatedBackup>()({
  identifiers: ['DbiResourceId'],
  texts: ['DBInstanceIdentifier', 'DBInstanceArn', 'Status', 'Engine', 'EngineVersion'],
  rows: { TagList: tag },
});
export type DBInstanceAutomatedBackup = ReturnType<typeof dbInstanceAutomatedBackup>;

export const dbClusterAutomatedBackup = rowOf<rds.DBClusterAutomatedBackup>()({
  identifiers: ['DbClusterResourceId'],
  texts: ['DBClusterIdentifier', 'DBClusterArn', 'Status', 'Engine', 'EngineVersion'],
  rows: { TagList: tag },
});
export type DBClusterAutomatedBackup = ReturnType<typeof dbClusterAutomatedBackup>;

const subnet = rowOf<rds.Subnet>()({ texts: ['SubnetIdentifier'] });

export const dbSubnetGroup = rowOf<rds.DBSubnetGroup>()({
  identifiers: ['DBSubnetGroupName'],
  texts: ['DBSubnetGroupArn', 'DBSubnetGroupDescription'],
  rows: { Subnets: subnet },
});
export type DBSubnetGroup = ReturnType<typeof dbSubnetGroup>;

export const dbParameterGroup = rowOf<rds.DBParameterGroup>()({
  identifiers: ['DBParameterGroupName'],
  texts: ['DBParameterGroupArn', 'DBParameterGroupFamily', 'Description'],
});
export type DBParameterGroup = ReturnType<typeof dbParameterGroup>;

export const dbClusterParameterGroup = rowOf<rds.DBClusterParameterGroup>()({
  identifiers: ['DBClusterParameterGroupName'],
  texts: ['DBClusterParameterGroupArn', 'DBParameterGroupFamily', 'Description'],
});
export type DBClusterParameterGroup = ReturnType<typeof dbClusterParameterGroup>;

export const parameter = rowOf<rds.Parameter>()({ identifiers: ['ParameterName'] });
export type Parameter = ReturnType<typeof parameter>;

const option = rowOf<rds.Option>()({
  texts: ['OptionName'],
  lists: ['OptionSettings'],
  rows: { VpcSecurityGroupMemberships: vpcSecurityGroup },
});
export type Option = ReturnType<typeof option>;

export const optionGroup = rowOf<rds.OptionGroup>()({
  identifiers: ['OptionGroupName'],
  texts: ['OptionGroupArn', 'OptionGroupDescription', 'EngineName', 'MajorEngineVersion'],
  rows: { Options: option },
});
export type OptionGroup = ReturnType<typeof optionGroup>;

const optionGroupOptionSetting = rowOf<rds.OptionGroupOptionSetting>()({
  texts: ['SettingName', 'DefaultValue'],
});
export type OptionGroupOptionSetting = ReturnType<typeof optionGroupOptionSetting>;
const optionVersion = rowOf<rds.OptionVersion>()({ texts: ['Version'] });

export const optionGroupOption = rowOf<rds.OptionGroupOption>()({
  identifiers: ['Name'],
  rows: { OptionGroupOptionSettings: optionGroupOptionSetting, OptionGroupOptionVersions: optionVersion },
});
export type OptionGroupOption = ReturnType<typeof optionGroupOption>;

export const eventSubscription = rowOf<rds.EventSubscription>()({
  identifiers: ['CustSubscriptionId'],
  texts: ['EventSubscriptionArn', 'SnsTopicArn', 'Status'],
  lists: ['EventCategoriesList', 'SourceIdsList'],
});
export type EventSubscription = ReturnType<typeof eventSubscription>;
export const eventCategories = rowOf<rds.EventCategoriesMap>()({ texts: ['SourceType'], lists: ['EventCategories'] });

export const event = rowOf<rds.Event>()({ lists: ['EventCategories'] });
export type Event = ReturnType<typeof event>;

export const logFile = rowOf<rds.DescribeDBLogFilesDetails>()({ identifiers: ['LogFileName'] });
export type DBLogFile = ReturnType<typeof logFile>;

const pendingMaintenanceAction = rowOf<rds.PendingMaintenanceAction>()({ texts: ['Action'] });
export type PendingMaintenanceAction = ReturnType<typeof pendingMaintenanceAction>;

export const pendingMaintenance = rowOf<rds.ResourcePendingMaintenanceActions>()({
  identifiers: ['ResourceIdentifier'],
  rows: { PendingMaintenanceActionDetails: pendingMaintenanceAction },
});

export const certificate = rowOf<rds.Certificate>()({ identifiers: ['CertificateIdentifier'] });
export const sourceRegion = rowOf<rds.SourceRegion>()({ identifiers: ['RegionName'] });

const dbSnapshotAttribute = rowOf<rds.DBSnapshotAttribute>()({ lists: ['AttributeValues'] });
export type DBSnapshotAttribute = ReturnType<typeof dbSnapshotAttribute>;
export const dbSnapshotAttributes = rowOf<rds.DBSnapshotAttributesResult>()({
  rows: { DBSnapshotAttributes: dbSnapshotAttribute },
});
export const dbClusterSnapshotAttributes = rowOf<rds.DBClusterSnapshotAttributesResult>()({
  rows: { DBClusterSnapshotAttributes: rowOf<rds.DBClusterSnapshotAttribute>()({ lists: ['AttributeValues'] }) },
});

const upgradeTarget = rowOf<rds.UpgradeTarget>()({ texts: ['EngineVersion'] });
const characterSet = rowOf<rds.CharacterSet>()({ texts: ['CharacterSetName'] });

export const dbEngineVersion = rowOf<rds.DBEngineVersion>()({
  texts: ['Engine', 'EngineVersion', 'MajorEngineVersion'],
  lists: ['SupportedCACertificateIdentifiers'],
  rows: {
    SupportedCharacterSets: characterSet,
    SupportedNcharCharacterSets: characterSet,
    SupportedTimezones: rowOf<rds.Timezone>()({ texts: ['TimezoneName'] }),
    ValidUpgradeTarget: upgradeTarget,
  },
});
export type DBEngineVersion = ReturnType<typeof dbEngineVersion>;

export const orderableDBInstanceOption = rowOf<rds.OrderableDBInstanceOption>()({
  texts: ['DBInstanceClass', 'LicenseModel', 'StorageType'],
  rows: { AvailabilityZones: rowOf<rds.AvailabilityZone>()({ texts: ['Name'] }) },
});
export type OrderableDBInstanceOption = ReturnType<typeof orderableDBInstanceOption>;

import type * as rds from '@aws-sdk/client-rds';
import { operations } from './operations.ts';
import type { RdsRequest } from './rendering.ts';
import { secretVariable } from './secrets.ts';

/** What RDS describes, with its times as the SDK or as JSON has them. */
type Described<Value> = Value extends Date
  ? Date | string
  : Value extends (infer Item)[]
    ? Described<Item>[]
    : Value extends object
      ? { [Name in keyof Value]: Described<Value[Name]> }
      : Value;

type DBInstance = Described<rds.DBInstance>;
type DBCluster = Described<rds.DBCluster>;

/**
 * What would make a DB instance like this one: the settings that RDS describes, under the names that RDS takes.
 * A password is never described, so it is one that has to be given.
 */
export function recreateInstance(instance: DBInstance): RdsRequest[] {
  const { DBClusterIdentifier, ReadReplicaSourceDBInstanceIdentifier: source } = instance;
  const common = {
    ...instance,
    VpcSecurityGroupIds: securityGroupsOf(instance),
    DBSubnetGroupName: instance.DBSubnetGroup?.DBSubnetGroupName,
    DBParameterGroupName: instance.DBParameterGroups?.[0]?.DBParameterGroupName,
    OptionGroupName: instance.OptionGroupMemberships?.[0]?.OptionGroupName,
    Port: instance.Endpoint?.Port,
    ...renamed(instance),
    EnableCustomerOwnedIp: instance.CustomerOwnedIpEnabled,
    Domain: instance.DomainMemberships?.[0]?.Domain,
    DBSecurityGroups: undefined,
    // RDS chooses the zones of a standby itself.
    AvailabilityZone: instance.MultiAZ ? undefined : instance.AvailabilityZone,
    ...(hasOnlyBaseline(instance) ? { Iops: undefined, StorageThroughput: undefined } : {}),
  };
  if (DBClusterIdentifier) {
    const own = Object.entries(common).filter(([name]) => ofMember.has(name));
    return [requestOf('CreateDBInstance', Object.fromEntries(own))];
  }
  if (source) {
    return [requestOf('CreateDBInstanceReadReplica', { ...common, SourceDBInstanceIdentifier: source })];
  }
  return [requestOf('CreateDBInstance', { ...common, ...loginOf(instance) })];
}

/**
 * Whether a gp3 volume has what every one of its size has, which cannot be asked for.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html#gp3-storage
 */
function hasOnlyBaseline({ StorageType, Iops, StorageThroughput }: DBInstance): boolean {
  return (
    StorageType === 'gp3' &&
    ((Iops === 3000 && StorageThroughput === 125) || (Iops === 12_000 && StorageThroughput === 500))
  );
}

// What a member of a cluster has of its own; the rest is the cluster's to say.
// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html
const ofMember = new Set([
  ...['DBInstanceIdentifier', 'DBClusterIdentifier', 'DBInstanceClass', 'Engine', 'AvailabilityZone', 'PromotionTier'],
  ...['AutoMinorVersionUpgrade', 'PubliclyAccessible', 'DBParameterGroupName', 'PreferredMaintenanceWindow', 'Tags'],
  ...['MonitoringInterval', 'MonitoringRoleArn', 'EnablePerformanceInsights', 'PerformanceInsightsKMSKeyId'],
  ...['PerformanceInsightsRetentionPeriod', 'CACertificateIdentifier'],
]);

// What RDS describes of both kinds of clusters and takes for one of them only.
// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html
const ofMultiAz = new Set(['DBClusterInstanceClass', 'AllocatedStorage', 'Iops', 'PubliclyAccessible']);
const ofAurora = new Set([
  ...['AvailabilityZones', 'CharacterSetName', 'EngineMode', 'ScalingConfiguration', 'GlobalClusterIdentifier'],
  ...['EnableHttpEndpoint', 'NetworkType', 'ClusterScalabilityType', 'EnableLocalWriteForwarding', 'AssociatedRoles'],
]);

/** What would make a cluster like this one, and its members: the writer first, since the first becomes the writer. */
export function recreateCluster(cluster: DBCluster, members: readonly DBInstance[]): RdsRequest[] {
  const writer = cluster.DBClusterMembers?.find(({ IsClusterWriter }) => IsClusterWriter)?.DBInstanceIdentifier;
  const isWriter = ({ DBInstanceIdentifier }: DBInstance) => DBInstanceIdentifier === writer;
  const described = {
    ...cluster,
    ...loginOf(cluster),
    VpcSecurityGroupIds: securityGroupsOf(cluster),
    DBSubnetGroupName: cluster.DBSubnetGroup,
    DBClusterParameterGroupName: cluster.DBClusterParameterGroup,
    OptionGroupName: cluster.DBClusterOptionGroupMemberships?.[0]?.DBClusterOptionGroupName,
    ...renamed(cluster),
    EnableHttpEndpoint: cluster.HttpEndpointEnabled,
    ScalingConfiguration: cluster.ScalingConfigurationInfo,
  };
  const isMultiAz = cluster.DBClusterInstanceClass !== undefined;
  const taken = Object.entries(described).filter(([name]) => !(isMultiAz ? ofAurora : ofMultiAz).has(name));
  const request = requestOf('CreateDBCluster', Object.fromEntries(taken));
  // RDS makes the instances of a Multi-AZ DB cluster itself.
  if (isMultiAz) return [request];
  return [
    request,
    ...members.filter(isWriter).flatMap(recreateInstance),
    ...members.filter((member) => !isWriter(member)).flatMap(recreateInstance),
  ];
}

/** What would make a snapshot of the same database under the same name, by its kind. */
export function recreateSnapshot(
  kind: 'DBSnapshot' | 'DBClusterSnapshot',
  snapshot: object & { TagList?: unknown },
): RdsRequest[] {
  return [requestOf(`Create${kind}`, { ...snapshot, Tags: snapshot.TagList })];
}

/** What would make a subnet group like this one. */
export function recreateSubnetGroup(group: Described<rds.DBSubnetGroup>): RdsRequest[] {
  const SubnetIds = group.Subnets?.flatMap(({ SubnetIdentifier }) => SubnetIdentifier ?? []);
  return [requestOf('CreateDBSubnetGroup', { ...group, SubnetIds })];
}

/** What would make a parameter group like this one; of its parameters those that somebody set (`Source` is `user`). */
export function recreateParameterGroup(
  kind: 'DBParameterGroup' | 'DBClusterParameterGroup',
  group: Described<rds.DBParameterGroup>,
  parameters: readonly Described<rds.Parameter>[],
): RdsRequest[] {
  const Parameters = parameters
    .filter(({ Source }) => Source === 'user')
    .map(({ ParameterName, ParameterValue, ApplyMethod }) => ({
      ...{ ParameterName, ParameterValue },
      ApplyMethod: ApplyMethod ?? 'pending-reboot',
    }));
  const request = requestOf(`Create${kind}`, { ...group });
  const name = { [`${kind}Name`]: request.input[`${kind}Name`] };
  return Parameters.length > 0 ? [request, { action: `Modify${kind}`, input: { ...name, Parameters } }] : [request];
}

/** What would make an option group like this one, with its options. */
export function recreateOptionGroup(group: Described<rds.OptionGroup>): RdsRequest[] {
  const { OptionGroupName, Options = [] } = group;
  const OptionsToInclude = Options.map(
    ({ OptionName, OptionVersion, Port, OptionSettings, VpcSecurityGroupMemberships, DBSecurityGroupMemberships }) => ({
      ...{ OptionName, OptionVersion, Port },
      VpcSecurityGroupMemberships: VpcSecurityGroupMemberships?.flatMap((member) => member.VpcSecurityGroupId ?? []),
      DBSecurityGroupMemberships: DBSecurityGroupMemberships?.flatMap((member) => member.DBSecurityGroupName ?? []),
      OptionSettings: OptionSettings?.filter(({ Value, DefaultValue }) => Value !== DefaultValue).map(
        ({ Name, Value }) => ({ Name, Value }),
      ),
    }),
  );
  const request = requestOf('CreateOptionGroup', { ...group });
  return OptionsToInclude.length > 0
    ? [request, { action: 'ModifyOptionGroup', input: { OptionGroupName, OptionsToInclude, ApplyImmediately: true } }]
    : [request];
}

/** What would make an event subscription like this one. */
export function recreateSubscription(subscription: Described<rds.EventSubscription>): RdsRequest[] {
  return [
    requestOf('CreateEventSubscription', {
      ...subscription,
      SubscriptionName: subscription.CustSubscriptionId,
      SourceIds: subscription.SourceIdsList,
      EventCategories: subscription.EventCategoriesList,
    }),
  ];
}

type VpcSecurityGroups = DBInstance['VpcSecurityGroups'];

function securityGroupsOf({ VpcSecurityGroups }: { VpcSecurityGroups?: VpcSecurityGroups }) {
  return VpcSecurityGroups?.flatMap((group) => group.VpcSecurityGroupId ?? []);
}

/** What RDS describes of instances and of clusters under another name than it takes. */
function renamed(database: DBInstance | DBCluster) {
  return {
    Tags: database.TagList,
    EnableIAMDatabaseAuthentication: database.IAMDatabaseAuthenticationEnabled,
    EnablePerformanceInsights: database.PerformanceInsightsEnabled,
    EnableCloudwatchLogsExports: database.EnabledCloudwatchLogsExports,
  };
}

/** The password that RDS does not tell is asked for, unless RDS keeps it in Secrets Manager. */
function loginOf({ MasterUserSecret }: DBInstance | DBCluster): object {
  return MasterUserSecret
    ? { ManageMasterUserPassword: true, MasterUserSecretKmsKeyId: MasterUserSecret.KmsKeyId }
    : { MasterUserPassword: `$${secretVariable('MasterUserPassword')}` };
}

/** The members that the action takes, of those that are there. */
function requestOf(action: string, described: object): RdsRequest {
  const schema = operations.get(action);
  const known = new Set(schema ? [...schema.structIterator()].map(([name]) => name) : []);
  const input = Object.entries(described)
    .map(([name, value]): [string, unknown] => [name, name === 'Tags' ? ownTags(value) : value])
    .filter(([name, value]) => known.has(name) && value !== undefined && value !== null && !isEmpty(value));
  return { action, input: Object.fromEntries(input) };
}

/** Without those that AWS puts there itself, and lets nobody else. */
function ownTags(tags: unknown): unknown {
  return Array.isArray(tags) ? tags.filter(({ Key }) => !/^(aws|rds):/i.test(String(Key))) : tags;
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

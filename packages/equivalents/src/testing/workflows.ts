import type { RdsRequest } from '../rendering.ts';

/** What a shell, an option parser or a program could take for something else than a text. */
const hostile = `it's "$(id)" \`id\` \\ é --x; ${'$'}{HOME} #`;
const account = 'arn:aws:rds:us-east-1:123456789012';
const request = (action: string, input: Record<string, unknown>, region?: string): RdsRequest =>
  region === undefined ? { action, input } : { action, input, region };

const MasterUserPassword = 'not this one';
const login = { MasterUsername: 'dbadmin', MasterUserPassword };
const mysql = { Engine: 'mysql', DBInstanceClass: 'db.t3.micro' };

const instances = [
  request('CreateDBInstance', {
    ...{ DBInstanceIdentifier: 'made', AllocatedStorage: 20, ...mysql, ...login },
    ...{ MultiAZ: false, BackupRetentionPeriod: 3, EnableCloudwatchLogsExports: ['error', 'audit'] },
    Tags: [
      { Key: '--team', Value: 'a b = c @' },
      { Key: 'note', Value: 'file://x' },
    ],
  }),
  request('ModifyDBInstance', {
    ...{ DBInstanceIdentifier: 'made', EnableIAMDatabaseAuthentication: true, ApplyImmediately: true },
    CloudwatchLogsExportConfiguration: { DisableLogTypes: ['audit'] },
  }),
  // Waits for the maintenance window.
  request('ModifyDBInstance', {
    ...{ DBInstanceIdentifier: 'made', EnableIAMDatabaseAuthentication: false, MultiAZ: true, ApplyImmediately: false },
  }),
  request('AddTagsToResource', { ResourceName: `${account}:db:made`, Tags: [{ Key: 'x', Value: '/é = + @ ' }] }),
  request('RemoveTagsFromResource', { ResourceName: `${account}:db:made`, TagKeys: ['--team'] }),
  request('RebootDBInstance', { DBInstanceIdentifier: 'orders-staging' }),
  request('StopDBInstance', { DBInstanceIdentifier: 'search-dev', DBSnapshotIdentifier: 'before-stop' }),
  request('CreateDBInstanceReadReplica', {
    ...{ DBInstanceIdentifier: 'reader', SourceDBInstanceIdentifier: 'orders-prod' },
    EnableIAMDatabaseAuthentication: true,
  }),
  request('PromoteReadReplica', { DBInstanceIdentifier: 'reader', BackupRetentionPeriod: 2 }),
  request('RestoreDBInstanceToPointInTime', {
    ...{ SourceDBInstanceIdentifier: 'orders-prod', TargetDBInstanceIdentifier: 'earlier' },
    ...{ UseLatestRestorableTime: true, EnableIAMDatabaseAuthentication: false },
  }),
  request('DeleteDBInstance', {
    ...{ DBInstanceIdentifier: 'made', SkipFinalSnapshot: false, FinalDBSnapshotIdentifier: 'made-last' },
    DeleteAutomatedBackups: false,
  }),
];

const snapshots = [
  request('CreateDBSnapshot', { DBInstanceIdentifier: 'search-dev', DBSnapshotIdentifier: 'first' }),
  request('CopyDBSnapshot', {
    ...{ SourceDBSnapshotIdentifier: 'first', TargetDBSnapshotIdentifier: 'second', CopyTags: true },
  }),
  request(
    'CopyDBSnapshot',
    { SourceDBSnapshotIdentifier: `${account}:snapshot:second`, TargetDBSnapshotIdentifier: 'abroad' },
    'us-west-2',
  ),
  request('ModifyDBSnapshotAttribute', {
    ...{ DBSnapshotIdentifier: 'second', AttributeName: 'restore', ValuesToAdd: ['210987654321'] },
  }),
  request('RestoreDBInstanceFromDBSnapshot', {
    ...{ DBSnapshotIdentifier: 'orders-before-migration', DBInstanceIdentifier: 'again' },
    ...{ EnableIAMDatabaseAuthentication: false, Tags: [{ Key: 'from', Value: '-- a=b:c' }] },
  }),
  request('DeleteDBSnapshot', { DBSnapshotIdentifier: 'first' }),
];

const aurora = { Engine: 'aurora-mysql', DBInstanceClass: 'db.r6g.large', DBClusterIdentifier: 'made' };
const clusters = [
  request('CreateDBCluster', {
    ...{ DBClusterIdentifier: 'made', Engine: 'aurora-mysql', EnableIAMDatabaseAuthentication: true, ...login },
    ServerlessV2ScalingConfiguration: { MinCapacity: 0.5, MaxCapacity: 4 },
  }),
  request('CreateDBInstance', { ...aurora, DBInstanceIdentifier: 'made-1' }),
  request('CreateDBInstance', { ...aurora, DBInstanceIdentifier: 'made-2', PromotionTier: 2 }),
  request('ModifyDBCluster', {
    ...{ DBClusterIdentifier: 'made', EnableIAMDatabaseAuthentication: false, ApplyImmediately: true },
    CloudwatchLogsExportConfiguration: { EnableLogTypes: ['audit', 'error'] },
  }),
  request('FailoverDBCluster', { DBClusterIdentifier: 'shop', TargetDBInstanceIdentifier: 'shop-2' }),
  request('StopDBCluster', { DBClusterIdentifier: 'analytics' }),
  request('CreateDBCluster', {
    ...{ DBClusterIdentifier: 'three', Engine: 'mysql', DBClusterInstanceClass: 'db.m6gd.large', ...login },
    ...{ AllocatedStorage: 100, StorageType: 'io1', Iops: 1000 },
  }),
  request('RebootDBCluster', { DBClusterIdentifier: 'three' }),
  request('DeleteDBInstance', { DBInstanceIdentifier: 'made-2', SkipFinalSnapshot: true }),
  request('DeleteDBInstance', { DBInstanceIdentifier: 'made-1', SkipFinalSnapshot: true }),
  request('DeleteDBCluster', {
    ...{ DBClusterIdentifier: 'made', SkipFinalSnapshot: false, FinalDBSnapshotIdentifier: 'made-last' },
  }),
];

const clusterSnapshots = [
  request('CreateDBClusterSnapshot', { DBClusterIdentifier: 'shop', DBClusterSnapshotIdentifier: 'first' }),
  request('CopyDBClusterSnapshot', {
    ...{ SourceDBClusterSnapshotIdentifier: 'first', TargetDBClusterSnapshotIdentifier: 'second' },
  }),
  request('RestoreDBClusterFromSnapshot', {
    ...{ SnapshotIdentifier: 'first', DBClusterIdentifier: 'again', Engine: 'aurora-mysql' },
    EnableIAMDatabaseAuthentication: false,
  }),
  request('CreateDBInstance', { ...aurora, DBClusterIdentifier: 'again', DBInstanceIdentifier: 'again-1' }),
  request('RestoreDBClusterToPointInTime', {
    ...{ SourceDBClusterIdentifier: 'shop', DBClusterIdentifier: 'twin' },
    ...{ RestoreType: 'copy-on-write', UseLatestRestorableTime: true },
  }),
  request('CreateDBInstance', { ...aurora, DBClusterIdentifier: 'twin', DBInstanceIdentifier: 'twin-1' }),
  request('DeleteDBClusterSnapshot', { DBClusterSnapshotIdentifier: 'first' }),
];

const parameters = [{ ParameterName: 'max_connections', ParameterValue: '100', ApplyMethod: 'immediate' }];
const groups = [
  request('CreateDBSubnetGroup', {
    ...{ DBSubnetGroupName: 'net', DBSubnetGroupDescription: hostile, SubnetIds: ['subnet-0a1', 'subnet-0a2'] },
  }),
  request('ModifyDBSubnetGroup', {
    ...{ DBSubnetGroupName: 'net', SubnetIds: ['subnet-0a1', 'subnet-0a2', 'subnet-0a3'] },
  }),
  request('CreateDBParameterGroup', {
    ...{ DBParameterGroupName: 'tuned', DBParameterGroupFamily: 'mysql8.0', Description: hostile },
  }),
  request('ModifyDBParameterGroup', { DBParameterGroupName: 'tuned', Parameters: parameters }),
  request('CopyDBParameterGroup', {
    ...{ SourceDBParameterGroupIdentifier: 'tuned', TargetDBParameterGroupIdentifier: 'tuned-2' },
    TargetDBParameterGroupDescription: '- a "copy"',
  }),
  request('ResetDBParameterGroup', { DBParameterGroupName: 'tuned', ResetAllParameters: true }),
  request('CreateDBClusterParameterGroup', {
    ...{ DBClusterParameterGroupName: 'gone', DBParameterGroupFamily: 'aurora-mysql8.0', Description: 'd' },
  }),
  request('DeleteDBClusterParameterGroup', { DBClusterParameterGroupName: 'gone' }),
  request('CreateOptionGroup', {
    ...{ OptionGroupName: 'audited', EngineName: 'mysql', MajorEngineVersion: '8.0' },
    OptionGroupDescription: hostile,
  }),
  request('ModifyOptionGroup', {
    ...{ OptionGroupName: 'audited', ApplyImmediately: true },
    OptionsToInclude: [
      { OptionName: 'MARIADB_AUDIT_PLUGIN', OptionSettings: [{ Name: 'SERVER_AUDIT_EVENTS', Value: 'CONNECT,QUERY' }] },
    ],
  }),
  request('CopyOptionGroup', {
    ...{ SourceOptionGroupIdentifier: 'audited', TargetOptionGroupIdentifier: 'audited-2' },
    TargetOptionGroupDescription: 'copy',
  }),
  request('ModifyOptionGroup', { OptionGroupName: 'audited', OptionsToRemove: ['MARIADB_AUDIT_PLUGIN'] }),
];

const topic = 'arn:aws:sns:us-east-1:123456789012:alerts';
const subscriptions = [
  request('CreateEventSubscription', {
    ...{ SubscriptionName: 'alerts', SnsTopicArn: topic, SourceType: 'db-instance', Enabled: true },
    ...{ EventCategories: ['failover', 'configuration change'], SourceIds: ['orders-prod'] },
  }),
  request('AddSourceIdentifierToSubscription', { SubscriptionName: 'alerts', SourceIdentifier: 'search-dev' }),
  request('RemoveSourceIdentifierFromSubscription', { SubscriptionName: 'alerts', SourceIdentifier: 'orders-prod' }),
  request('ModifyEventSubscription', { SubscriptionName: 'alerts', Enabled: false, EventCategories: ['creation'] }),
  request('CreateEventSubscription', { SubscriptionName: 'gone', SnsTopicArn: topic }),
  request('DeleteEventSubscription', { SubscriptionName: 'gone' }),
];

/** What the console's workflows send on the sample fleet, by what they are about. */
export const workflows: Readonly<Record<string, readonly RdsRequest[]>> = {
  ...{ instances, snapshots, clusters, groups, subscriptions },
  'cluster snapshots': clusterSnapshots,
};

import * as rds from '@aws-sdk/client-rds';

/** All that RDS describes of a region, without what differs each time: when it was made, and what is drawn by lot. */
export async function describedState(client: rds.RDSClient): Promise<string> {
  const { DBInstances } = await client.send(new rds.DescribeDBInstancesCommand({}));
  const { DBClusters } = await client.send(new rds.DescribeDBClustersCommand({}));
  const manual = { SnapshotType: 'manual' };
  const { DBSnapshots = [] } = await client.send(new rds.DescribeDBSnapshotsCommand(manual));
  const { DBClusterSnapshots = [] } = await client.send(new rds.DescribeDBClusterSnapshotsCommand(manual));
  const { DBSubnetGroups } = await client.send(new rds.DescribeDBSubnetGroupsCommand({}));
  const { OptionGroupsList } = await client.send(new rds.DescribeOptionGroupsCommand({}));
  const { EventSubscriptionsList = [] } = await client.send(new rds.DescribeEventSubscriptionsCommand({}));
  const sharing = await Promise.all([
    ...DBSnapshots.map(async ({ DBSnapshotIdentifier }) => {
      const answer = await client.send(new rds.DescribeDBSnapshotAttributesCommand({ DBSnapshotIdentifier }));
      return answer.DBSnapshotAttributesResult;
    }),
    ...DBClusterSnapshots.map(async ({ DBClusterSnapshotIdentifier }) => {
      const command = new rds.DescribeDBClusterSnapshotAttributesCommand({ DBClusterSnapshotIdentifier });
      return (await client.send(command)).DBClusterSnapshotAttributesResult;
    }),
  ]);
  const state = {
    ...{ DBInstances, DBClusters, DBSnapshots, DBClusterSnapshots, sharing, DBSubnetGroups, OptionGroupsList },
    EventSubscriptionsList: EventSubscriptionsList.map((it) => ({ ...it, SubscriptionCreationTime: '<time>' })),
    ...(await parameterGroups(client)),
  };
  return (
    JSON.stringify(state, undefined, 1)
      .replace(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"<time>"')
      // RDS chooses those that nobody gave.
      .replace(/("AvailabilityZone": )"[^"]*"/g, '$1"<zone>"')
      .replace(/("Preferred\w+Window": )"[^"]*"/g, '$1"<window>"')
      .replace(/\b(db|cluster|prx)-[A-Z0-9]{20,}/g, '$1-<id>')
      .replace(/(rds!(?:db|cluster)-)[\w-]+/g, '$1<id>')
      .replace(/\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/g, '<uuid>')
  );
}

/** The groups, and of each the parameters that somebody has set. */
async function parameterGroups(client: rds.RDSClient) {
  const { DBParameterGroups = [] } = await client.send(new rds.DescribeDBParameterGroupsCommand({}));
  const { DBClusterParameterGroups = [] } = await client.send(new rds.DescribeDBClusterParameterGroupsCommand({}));
  const set = { Source: 'user' };
  const parameters = await Promise.all([
    ...DBParameterGroups.map(async ({ DBParameterGroupName }) => {
      const answer = await client.send(new rds.DescribeDBParametersCommand({ DBParameterGroupName, ...set }));
      return answer.Parameters;
    }),
    ...DBClusterParameterGroups.map(async ({ DBClusterParameterGroupName }) => {
      const command = new rds.DescribeDBClusterParametersCommand({ DBClusterParameterGroupName, ...set });
      return (await client.send(command)).Parameters;
    }),
  ]);
  return { DBParameterGroups, DBClusterParameterGroups, parameters };
}

import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import { clusterIamAuthentication } from '@rds-console/contract/iamAuthentication';
import { useSuspenseQuery } from '@tanstack/react-query';
import { settingItems } from '../../databases/settingItems.ts';
import { ExplainedIamAuthentication } from '../../iam/ExplainedIamAuthentication.tsx';
import { Copyable } from '../../page/Copyable.tsx';
import { GroupLink } from '../../page/GroupLink.tsx';
import { Section } from '../../page/Section.tsx';
import { useCurrentResource } from '../../resource/resourcePages.tsx';
import { engineName } from '../../text/engineName.ts';
import { settingText } from '../../text/settingText.ts';
import { localTime } from '../../text/times.ts';
import { dbCluster } from '../dbCluster.ts';
import { membersQuery } from '../queries.ts';

/** The tab on how the DB cluster is set up, which holds for all its members. */
export function ClusterConfiguration() {
  const cluster = useCurrentResource(dbCluster);
  const { data: members } = useSuspenseQuery(membersQuery(cluster.DBClusterIdentifier));
  return (
    <Section title="Configuration">
      <KeyValuePairs
        columns={3}
        items={[
          {
            label: 'DB cluster identifier',
            value: <Copyable text={cluster.DBClusterIdentifier} what="DB cluster identifier" />,
          },
          { label: 'Resource ID', value: <Copyable text={cluster.DbClusterResourceId} what="resource ID" /> },
          { label: 'ARN', value: <Copyable text={cluster.DBClusterArn} what="ARN" /> },
          { label: 'DB engine', value: `${engineName(cluster.Engine)} ${cluster.EngineVersion}` },
          { label: 'Created', value: localTime(cluster.ClusterCreateTime) },
          { label: 'Multi-AZ', value: settingText('MultiAZ', cluster.MultiAZ) },
          ...settingItems(cluster, 'DatabaseName'),
          { label: 'Master username', value: <Copyable text={cluster.MasterUsername} what="master username" /> },
          {
            label: 'Master user secret',
            value: <Copyable text={cluster.MasterUserSecret?.SecretArn} what="ARN of the master user secret" />,
          },
          {
            label: 'IAM DB authentication',
            value: (
              <ExplainedIamAuthentication
                state={clusterIamAuthentication(cluster)}
                Engine={cluster.Engine}
                EngineVersion={cluster.EngineVersion}
                classes={members.map((it) => it.DBInstanceClass)}
              />
            ),
          },
          {
            label: 'DB cluster parameter group',
            value: <GroupLink kind="cluster parameter group" name={cluster.DBClusterParameterGroup} />,
          },
          ...settingItems(cluster, 'DeletionProtection', 'StorageEncrypted'),
          { label: 'KMS key', value: <Copyable text={cluster.KmsKeyId} what="KMS key" /> },
          ...settingItems(cluster, 'StorageType'),
          ...(cluster.ServerlessV2ScalingConfiguration
            ? settingItems(cluster, 'ServerlessV2ScalingConfiguration')
            : []),
          ...(cluster.ReplicationSourceIdentifier
            ? [
                {
                  label: 'Follows',
                  value: <Copyable text={cluster.ReplicationSourceIdentifier} what="ARN of the replication source" />,
                },
              ]
            : []),
          {
            label: 'Published logs',
            value: settingText('EnabledCloudwatchLogsExports', cluster.EnabledCloudwatchLogsExports),
          },
        ]}
      />
    </Section>
  );
}

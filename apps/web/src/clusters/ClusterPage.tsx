import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { clusterIamAuthentication } from '@rds-console/contract/iamAuthentication';
import type { DBCluster } from '@rds-console/contract/rows';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Copyable } from '../settings/Copyable.tsx';
import { IamAuthentication } from '../settings/IamAuthentication.tsx';
import { PendingModifications } from '../settings/PendingModifications.tsx';
import { Section } from '../settings/Section.tsx';
import { Status } from '../settings/Status.tsx';
import { TagList } from '../settings/TagList.tsx';
import { localTime } from '../settings/times.ts';
import { engineName, settingText } from '../settings/words.ts';
import { throwIfGone } from '../shell/throwIfGone.ts';
import { ClusterActions } from './ClusterActions.tsx';
import { ClusterMembers } from './ClusterMembers.tsx';
import { NoWriterAlert } from './NoWriterAlert.tsx';
import { clusterQuery } from './queries.ts';

/** The details of one DB cluster. */
export function ClusterPage() {
  const { DBClusterIdentifier = '' } = useParams({ strict: false });
  const { data: cluster, error, isFetching, refetch } = useSuspenseQuery(clusterQuery(DBClusterIdentifier));
  throwIfGone(error);

  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button iconName="refresh" ariaLabel="Refresh" loading={isFetching} onClick={() => void refetch()} />
              <ClusterActions cluster={cluster} />
            </SpaceBetween>
          }
        >
          {cluster.DBClusterIdentifier}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <NoWriterAlert cluster={cluster} />
        <PendingModifications
          pending={cluster.PendingModifiedValues}
          maintenanceWindow={cluster.PreferredMaintenanceWindow}
        />
        <Summary cluster={cluster} />
        <Endpoints cluster={cluster} />
        <ClusterMembers cluster={cluster} />
        <Configuration cluster={cluster} />
        <MaintenanceAndBackups cluster={cluster} />
        <TagList tags={cluster.TagList} />
      </SpaceBetween>
    </ContentLayout>
  );
}

function Summary({ cluster }: { cluster: DBCluster }) {
  return (
    <Section title="Summary">
      <KeyValuePairs
        columns={4}
        items={[
          { label: 'Status', value: <Status status={cluster.Status} /> },
          { label: 'IAM DB authentication', value: <IamAuthentication state={clusterIamAuthentication(cluster)} /> },
          { label: 'Engine', value: `${engineName(cluster.Engine)} ${cluster.EngineVersion ?? ''}` },
          { label: 'Instances', value: String(cluster.DBClusterMembers?.length ?? 0) },
        ]}
      />
    </Section>
  );
}

function Endpoints({ cluster }: { cluster: DBCluster }) {
  return (
    <Section title="Connect">
      <KeyValuePairs
        columns={3}
        items={[
          { label: 'Cluster endpoint', value: <Copyable text={cluster.Endpoint} what="cluster endpoint" /> },
          { label: 'Reader endpoint', value: <Copyable text={cluster.ReaderEndpoint} what="reader endpoint" /> },
          { label: 'Port', value: settingText('Port', cluster.Port) },
        ]}
      />
    </Section>
  );
}

function Configuration({ cluster }: { cluster: DBCluster }) {
  return (
    <Section title="Details">
      <KeyValuePairs
        columns={3}
        items={[
          { label: 'Resource ID', value: <Copyable text={cluster.DbClusterResourceId} what="resource ID" /> },
          { label: 'ARN', value: <Copyable text={cluster.DBClusterArn} what="ARN" /> },
          { label: 'Created', value: localTime(cluster.ClusterCreateTime) },
          { label: 'Database name', value: settingText('DatabaseName', cluster.DatabaseName) },
          { label: 'Master username', value: settingText('MasterUsername', cluster.MasterUsername) },
          { label: 'Multi-AZ', value: settingText('MultiAZ', cluster.MultiAZ) },
          { label: 'Availability zones', value: settingText('AvailabilityZones', cluster.AvailabilityZones) },
          { label: 'Encryption', value: settingText('StorageEncrypted', cluster.StorageEncrypted) },
          { label: 'Subnet group', value: settingText('DBSubnetGroupName', cluster.DBSubnetGroup) },
          {
            label: 'VPC security groups',
            value: settingText(
              'VpcSecurityGroupIds',
              cluster.VpcSecurityGroups?.map((it) => `${it.VpcSecurityGroupId} (${it.Status})`),
            ),
          },
          {
            label: 'DB cluster parameter group',
            value: settingText('DBClusterParameterGroupName', cluster.DBClusterParameterGroup),
          },
        ]}
      />
    </Section>
  );
}

function MaintenanceAndBackups({ cluster }: { cluster: DBCluster }) {
  return (
    <Section title="Maintenance and backups">
      <KeyValuePairs
        columns={3}
        items={[
          {
            label: 'Maintenance window',
            value: settingText('PreferredMaintenanceWindow', cluster.PreferredMaintenanceWindow),
          },
          { label: 'Deletion protection', value: settingText('DeletionProtection', cluster.DeletionProtection) },
          { label: 'Copy tags to snapshots', value: settingText('CopyTagsToSnapshot', cluster.CopyTagsToSnapshot) },
          { label: 'Backup window', value: settingText('PreferredBackupWindow', cluster.PreferredBackupWindow) },
          {
            label: 'Backup retention period',
            value: settingText('BackupRetentionPeriod', cluster.BackupRetentionPeriod),
          },
          { label: 'Earliest restorable time', value: localTime(cluster.EarliestRestorableTime) },
          { label: 'Latest restorable time', value: localTime(cluster.LatestRestorableTime) },
        ]}
      />
    </Section>
  );
}

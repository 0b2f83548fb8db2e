import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { settingItems } from '../../databases/settingItems.ts';
import { Copyable } from '../../page/Copyable.tsx';
import { GroupLink } from '../../page/GroupLink.tsx';
import { Section } from '../../page/Section.tsx';
import { useCurrentResource } from '../../resource/resourcePages.tsx';
import { settingText } from '../../text/settingText.ts';
import { dbCluster } from '../dbCluster.ts';

/** The tab on how the DB cluster is reached, and who may. */
export function ClusterConnectivity() {
  const cluster = useCurrentResource(dbCluster);
  return (
    <SpaceBetween size="l">
      <Section title="Connect">
        <KeyValuePairs
          columns={3}
          items={[
            { label: 'Cluster endpoint', value: <Copyable text={cluster.Endpoint} what="cluster endpoint" /> },
            { label: 'Reader endpoint', value: <Copyable text={cluster.ReaderEndpoint} what="reader endpoint" /> },
            { label: 'Port', value: <Copyable text={cluster.Port?.toString()} what="port" /> },
          ]}
        />
      </Section>
      <Section title="Networking and security">
        <KeyValuePairs
          columns={3}
          items={[
            { label: 'Availability zones', value: settingText('AvailabilityZones', cluster.AvailabilityZones) },
            { label: 'Subnet group', value: <GroupLink kind="subnet group" name={cluster.DBSubnetGroup} /> },
            ...settingItems(cluster, 'NetworkType'),
            {
              label: 'VPC security groups',
              value: settingText(
                'VpcSecurityGroupIds',
                cluster.VpcSecurityGroups.map((it) => `${it.VpcSecurityGroupId} (${it.Status})`),
              ),
            },
          ]}
        />
      </Section>
    </SpaceBetween>
  );
}

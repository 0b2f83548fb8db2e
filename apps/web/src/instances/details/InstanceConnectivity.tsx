import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { sectionItems, settingItems } from '../../databases/settingItems.ts';
import { Copyable } from '../../page/Copyable.tsx';
import { GroupLink } from '../../page/GroupLink.tsx';
import { Section } from '../../page/Section.tsx';
import { useCurrentResource } from '../../resource/resourcePages.tsx';
import { settingText } from '../../text/settingText.ts';
import { localTime } from '../../text/times.ts';
import { dbInstance } from '../dbInstance.ts';
import { InstanceReplication } from './InstanceReplication.tsx';

/** The tab on how the DB instance is reached, and who may. */
export function InstanceConnectivity() {
  const instance = useCurrentResource(dbInstance);
  const { Endpoint, DBSubnetGroup, CertificateDetails } = instance;
  const address = Endpoint?.Address;
  const noAddress =
    instance.DBInstanceStatus === 'creating' ? 'Not assigned yet: the instance is being created' : 'Not assigned';
  return (
    <SpaceBetween size="l">
      <Section title="Connect">
        <KeyValuePairs
          columns={3}
          items={[
            { label: 'Endpoint', value: address ? <Copyable text={address} what="endpoint" /> : noAddress },
            { label: 'Port', value: <Copyable text={Endpoint?.Port?.toString()} what="port" /> },
            { label: 'Publicly accessible', value: settingText('PubliclyAccessible', instance.PubliclyAccessible) },
          ]}
        />
      </Section>
      <Section title="Networking and security">
        <KeyValuePairs
          columns={3}
          items={[
            ...settingItems(instance, 'AvailabilityZone'),
            { label: 'Secondary zone', value: settingText('AvailabilityZone', instance.SecondaryAvailabilityZone) },
            ...settingItems(instance, 'NetworkType'),
            ...sectionItems(instance, 'network'),
            { label: 'VPC', value: <Copyable text={DBSubnetGroup?.VpcId} what="VPC" /> },
            { label: 'Subnet group', value: <GroupLink kind="subnet group" name={DBSubnetGroup?.DBSubnetGroupName} /> },
            {
              label: 'Subnets',
              value: settingText(
                'Subnets',
                DBSubnetGroup?.Subnets?.map(({ SubnetIdentifier }) => SubnetIdentifier),
              ),
            },
            {
              label: 'VPC security groups',
              value: settingText(
                'VpcSecurityGroupIds',
                instance.VpcSecurityGroups.map((it) => `${it.VpcSecurityGroupId} (${it.Status})`),
              ),
            },
            { label: 'Certificate authority', value: settingText('CAIdentifier', CertificateDetails?.CAIdentifier) },
            { label: 'Server certificate valid until', value: localTime(CertificateDetails?.ValidTill) },
          ]}
        />
      </Section>
      <InstanceReplication instance={instance} />
    </SpaceBetween>
  );
}

import type { DBEngineVersion } from '@rds-console/contract/rows';
import { type ParameterForm, partOf } from '../form/formWith.ts';
import { SectionFields } from '../form/SectionFields.tsx';
import { type Choice, SelectField } from '../form/SelectField.tsx';
import { TextListField } from '../form/TextListField.tsx';
import { YesNoField } from '../form/YesNoField.tsx';
import { Section } from '../page/Section.tsx';
import { CertificateField } from './CertificateField.tsx';
import { NetworkTypeField } from './NetworkTypeField.tsx';
import { SubnetGroupField } from './SubnetGroupField.tsx';

interface Props {
  form: ParameterForm<
    | 'DBSubnetGroupName'
    | 'NetworkType'
    | 'PubliclyAccessible'
    | 'AvailabilityZone'
    | 'VpcSecurityGroupIds'
    | 'CACertificateIdentifier'
  >;
  version: DBEngineVersion | undefined;
  /** Whether the class can have IPv6 addresses; undefined where the network type isn't asked for. */
  hasDualStack: boolean | undefined;
  /** The zones to choose from, where one can be chosen. */
  zones: readonly Choice[] | undefined;
  /** Once its cluster is made, only the instance's own settings are asked for. */
  isClusterMade?: boolean;
  /** Whether the certificate authority can be chosen. */
  hasCertificate?: boolean;
}

/** How a new database is reached. */
export function NewNetworkSection(props: Props) {
  const { version, hasDualStack, zones, isClusterMade = false, hasCertificate = true } = props;
  const { control, watch } = partOf(props.form);
  return (
    <Section title="Network & Security">
      {!isClusterMade && (
        <SubnetGroupField
          control={control}
          name="DBSubnetGroupName"
          description="It decides on the VPC, and cannot be changed later without moving the database."
          mayBeDefault
        />
      )}
      {hasDualStack !== undefined && !isClusterMade && (
        <NetworkTypeField
          control={control}
          name="NetworkType"
          DBSubnetGroupName={watch('DBSubnetGroupName')}
          hasDualStack={hasDualStack}
        />
      )}
      <YesNoField
        control={control}
        name="PubliclyAccessible"
        descriptions={{ yes: 'Can be reached from outside the VPC.', no: 'Can be reached from within the VPC only.' }}
      />
      <SectionFields form={props.form} section="network" />
      {zones && <SelectField control={control} name="AvailabilityZone" choices={zones} />}
      {!isClusterMade && (
        <TextListField
          control={control}
          name="VpcSecurityGroupIds"
          constraintText="Security group IDs, separated by commas. None: the VPC’s default group."
        />
      )}
      {hasCertificate && (
        <CertificateField control={control} name="CACertificateIdentifier" version={version} mayBeDefault />
      )}
    </Section>
  );
}

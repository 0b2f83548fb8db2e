import SpaceBetween from '@cloudscape-design/components/space-between';
import type { restoreDBClusterFromSnapshotInput } from '@rds-console/contract/snapshots';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { CheckField } from '../form/CheckField.tsx';
import { NumberField } from '../form/NumberField.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { TextField } from '../form/TextField.tsx';
import { TextListField } from '../form/TextListField.tsx';
import { useClassChoices } from './engineChoices.ts';
import { IamAuthenticationField } from './IamAuthenticationField.tsx';
import { Section } from './Section.tsx';

/** What every restore of a cluster asks for, whatever it restores from, and its writer. */
type RestoredValues = Omit<z.input<typeof restoreDBClusterFromSnapshotInput>, 'SnapshotIdentifier' | 'Engine'> & {
  DBInstanceIdentifier: string;
  DBInstanceClass: string;
};

interface Props<Values extends RestoredValues & FieldValues> {
  form: UseFormReturn<Values>;
  Engine: string | undefined;
  EngineVersion: string | undefined;
  /** Says where the preset value of IAM DB authentication comes from. */
  iamNote: string;
  iamUnavailable: string | undefined;
}

/** The settings of a DB cluster that is restored, and its writer instance. */
export function RestoredClusterSections<Values extends RestoredValues & FieldValues>(props: Props<Values>) {
  const { Engine, EngineVersion, iamNote, iamUnavailable } = props;
  // A form with more fields than these is one of these: only the names below are touched.
  const { control } = props.form as unknown as UseFormReturn<RestoredValues>;
  const { classChoices, isFetching } = useClassChoices(Engine, EngineVersion);

  return (
    <SpaceBetween size="l">
      <Section title="Instance specifications" description="The cluster’s writer instance. Readers can be added later.">
        <SelectField
          control={control}
          name="DBInstanceClass"
          label="DB instance class"
          choices={classChoices}
          loading={isFetching}
          filtering
        />
      </Section>
      <Section title="Settings">
        <TextField
          control={control}
          name="DBClusterIdentifier"
          label="DB cluster identifier"
          description="The name of the new cluster, and part of its endpoints."
          constraintText="1 to 63 letters, digits and hyphens, beginning with a letter."
        />
        <TextField
          control={control}
          name="DBInstanceIdentifier"
          label="DB instance identifier"
          description="The name of its writer instance, which is created when the cluster is available."
          constraintText="1 to 63 letters, digits and hyphens, beginning with a letter."
        />
      </Section>
      <Section title="Network & Security">
        <TextListField
          control={control}
          name="VpcSecurityGroupIds"
          label="VPC security groups"
          constraintText="Security group IDs, separated by commas. None: the VPC’s default group."
        />
      </Section>
      <Section title="Database options">
        <NumberField control={control} name="Port" label="Database port" />
        <CheckField control={control} name="CopyTagsToSnapshot" label="Copy tags to snapshots" />
        <IamAuthenticationField
          control={control}
          name="EnableIAMDatabaseAuthentication"
          note={iamNote}
          unavailableBecause={iamUnavailable}
          unavailableValue={false}
        />
      </Section>
      <Section title="Maintenance">
        <CheckField
          control={control}
          name="DeletionProtection"
          label="Enable deletion protection"
          description="Protects the new cluster from being deleted by mistake."
        />
      </Section>
    </SpaceBetween>
  );
}

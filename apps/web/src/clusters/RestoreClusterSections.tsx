import SpaceBetween from '@cloudscape-design/components/space-between';
import type { DBCluster } from '@rds-console/contract/rows';
import type { UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { CheckField } from '../form/CheckField.tsx';
import { NumberField } from '../form/NumberField.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { TextField } from '../form/TextField.tsx';
import { TextListField } from '../form/TextListField.tsx';
import { useClassChoices } from '../settings/engineChoices.ts';
import { IamAuthenticationField } from '../settings/IamAuthenticationField.tsx';
import { RestoreTimeField } from '../settings/RestoreTimeField.tsx';
import type { RestorableTimes } from '../settings/restorableTimes.ts';
import { Section } from '../settings/Section.tsx';
import type { restoreClusterForm } from './RestoreClusterToPointInTimeForm.tsx';

interface Props {
  source: DBCluster;
  form: UseFormReturn<z.input<typeof restoreClusterForm>>;
  times: RestorableTimes;
  iamUnavailable: string | undefined;
}

/** When to restore to, the settings of the new DB cluster, and its writer instance. */
export function RestoreClusterSections({ source, form, times, iamUnavailable }: Props) {
  const { control } = form;
  const { classChoices, isFetching } = useClassChoices(source.Engine, source.EngineVersion);

  return (
    <SpaceBetween size="l">
      <Section title="Restore time">
        <RestoreTimeField control={control} name="RestoreToTime" latestName="UseLatestRestorableTime" times={times} />
      </Section>
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
          note={`Source: ${source.IAMDatabaseAuthenticationEnabled ? 'Yes' : 'No'}. Preset from the DB cluster ${source.DBClusterIdentifier}.`}
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

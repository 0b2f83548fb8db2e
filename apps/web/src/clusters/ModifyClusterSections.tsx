import SpaceBetween from '@cloudscape-design/components/space-between';
import type { modifyDBClusterInput } from '@rds-console/contract/clusters';
import type { DBCluster } from '@rds-console/contract/rows';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { CheckField } from '../form/CheckField.tsx';
import { NumberField } from '../form/NumberField.tsx';
import { type Choice, SelectField } from '../form/SelectField.tsx';
import { TextField } from '../form/TextField.tsx';
import { TextListField } from '../form/TextListField.tsx';
import { IamAuthenticationField } from '../settings/IamAuthenticationField.tsx';
import { useIamUnavailableBecause } from '../settings/iamAvailability.ts';
import { pendingIamNote } from '../settings/pendingIamNote.ts';
import { Section } from '../settings/Section.tsx';
import { WindowField } from '../settings/WindowField.tsx';
import { membersQuery } from './queries.ts';

interface Props {
  cluster: DBCluster;
  form: UseFormReturn<z.input<typeof modifyDBClusterInput>>;
  versionChoices: Choice[];
}

/** The settings of a DB cluster, which are those of all its members, cut as the console cuts them. */
export function ModifyClusterSections({ cluster, form, versionChoices }: Props) {
  const { control } = form;
  const { data: members } = useSuspenseQuery(membersQuery(cluster.DBClusterIdentifier ?? ''));
  const iamUnavailable = useIamUnavailableBecause({
    Engine: cluster.Engine,
    EngineVersion: form.watch('EngineVersion'),
    classes: members.map((member) => member.DBInstanceClass),
    remedy: 'Modify the members of that class first.',
  });

  return (
    <SpaceBetween size="l">
      <Section title="Settings">
        <SelectField control={control} name="EngineVersion" label="DB engine version" choices={versionChoices} />
        <TextField
          control={control}
          name="NewDBClusterIdentifier"
          label="DB cluster identifier"
          description="A new name changes the endpoints of the cluster."
        />
        <TextField
          control={control}
          name="MasterUserPassword"
          label="New master password"
          type="password"
          description="Leave empty to keep the present one."
        />
      </Section>
      <Section title="Network & Security">
        <TextListField
          control={control}
          name="VpcSecurityGroupIds"
          label="VPC security groups"
          constraintText="Security group IDs, separated by commas."
        />
      </Section>
      <Section title="Database options">
        <NumberField
          control={control}
          name="Port"
          label="Database port"
          description="A new port is set at once, and restarts all instances of the cluster."
        />
        <CheckField control={control} name="CopyTagsToSnapshot" label="Copy tags to snapshots" />
        <IamAuthenticationField
          control={control}
          name="EnableIAMDatabaseAuthentication"
          note={
            pendingIamNote(cluster.PendingModifiedValues?.IAMDatabaseAuthenticationEnabled) ??
            'Holds for all instances of the cluster.'
          }
          unavailableBecause={iamUnavailable}
        />
      </Section>
      <Section title="Backup">
        <NumberField
          control={control}
          name="BackupRetentionPeriod"
          label="Backup retention period"
          unit="days"
          constraintText="1 to 35."
        />
        <WindowField control={control} name="PreferredBackupWindow" label="Backup window" kind="backup" />
      </Section>
      <Section title="Maintenance">
        <WindowField
          control={control}
          name="PreferredMaintenanceWindow"
          label="Maintenance window"
          kind="maintenance"
          description="Set at once. Modifications that are scheduled wait for the new window."
        />
        <CheckField
          control={control}
          name="DeletionProtection"
          label="Enable deletion protection"
          description="Protects the cluster from being deleted by mistake."
        />
      </Section>
    </SpaceBetween>
  );
}

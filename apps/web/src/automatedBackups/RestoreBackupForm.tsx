import { restoreDBInstanceBackupInput } from '@rds-console/contract/automatedBackups';
import { rule } from '@rds-console/contract/refinements';
import type { DBInstanceAutomatedBackup } from '@rds-console/contract/rows';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { z } from 'zod';
import { api, queryClient } from '../api.ts';
import { FormPage } from '../form/FormPage.tsx';
import { TextField } from '../form/TextField.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { hasProvisionedIops } from '../settings/engineChoices.ts';
import { useIamUnavailableBecause } from '../settings/iamAvailability.ts';
import { RestoredInstanceSections } from '../settings/RestoredInstanceSections.tsx';
import { RestoreTimeField } from '../settings/RestoreTimeField.tsx';
import { unrestorableBecause } from '../settings/restorableTimes.ts';
import { Section } from '../settings/Section.tsx';
import { useFlashes } from '../shell/flashes.tsx';
import { type AnyBackup, pathOf, restorableTimes } from './anyBackup.ts';
import { backupQuery } from './queries.ts';

/** The page under `/automated-backups/{id}/restore`. */
export function RestoreBackupPage() {
  const { DbiResourceId = '' } = useParams({ strict: false });
  const { data } = useSuspenseQuery(backupQuery(DbiResourceId));
  const [backup] = useState(data);
  return <RestoreBackupForm backup={backup} />;
}

/** Restore to point in time from automated backups, whether the DB instance that they are of is still there or not. */
function RestoreBackupForm({ backup }: { backup: DBInstanceAutomatedBackup }) {
  const it: AnyBackup = { kind: 'DB instance', backup };
  const { DBInstanceIdentifier: source, Engine, EngineVersion } = backup;
  const [defaultValues] = useState(() => toDefaults(backup));
  const { show } = useFlashes();
  const navigate = useNavigate();
  const times = restorableTimes(it);

  const { form, problem, pending, submit } = useRdsForm({
    schema: restoreDBInstanceBackupInput.check(
      rule<{ RestoreTime?: string | undefined }>('RestoreTime', ({ RestoreTime }) =>
        unrestorableBecause(RestoreTime, times),
      ),
    ),
    draft: `restore backup ${backup.DbiResourceId}`,
    defaultValues,
    send: async (values) => {
      const { DBInstanceIdentifier } = await api.automatedBackups.restore.call({
        ...values,
        EnableIAMDatabaseAuthentication: values.EnableIAMDatabaseAuthentication && iamUnavailable === undefined,
        AvailabilityZone: values.MultiAZ ? undefined : values.AvailabilityZone,
        Iops: hasProvisionedIops(values.StorageType) ? values.Iops : undefined,
      });
      await queryClient.invalidateQueries({ queryKey: api.instances.key() });
      show(`instance ${DBInstanceIdentifier}`, {
        type: 'success',
        header: `Restoring the DB instance ${DBInstanceIdentifier} from the automated backups of ${source}`,
      });
      await navigate({ to: `/instances/${DBInstanceIdentifier}` });
    },
  });
  const { control } = form;
  const iamUnavailable = useIamUnavailableBecause({
    Engine,
    EngineVersion,
    classes: [form.watch('DBInstanceClass') || undefined],
  });

  return (
    <FormPage
      title="Restore DB instance"
      description={`Creates a new DB instance from the automated backups of ${source}. Its master user, password and databases come with them.`}
      problem={problem}
      pending={pending}
      submitLabel="Restore DB instance"
      onSubmit={() => void submit()}
      cancelHref={pathOf(it)}
    >
      <Section title="Restore time">
        <RestoreTimeField control={control} name="RestoreTime" latestName="UseLatestRestorableTime" times={times} />
      </Section>
      <RestoredInstanceSections
        form={form}
        Engine={Engine}
        EngineVersion={EngineVersion}
        identifier={
          <TextField
            control={control}
            name="TargetDBInstanceIdentifier"
            label="DB instance identifier"
            description="The name of the new instance; that of a deleted one may be given again."
            constraintText="1 to 63 letters, digits and hyphens, beginning with a letter."
          />
        }
        iamNote={`Source: ${backup.IAMDatabaseAuthenticationEnabled ? 'Yes' : 'No'}. Preset from the automated backups of ${source}.`}
        iamUnavailable={iamUnavailable}
      />
    </FormPage>
  );
}

/** Backups do not say their instance's class: left empty, RDS takes the one that the instance had. */
function toDefaults(backup: DBInstanceAutomatedBackup): z.input<typeof restoreDBInstanceBackupInput> {
  return {
    SourceDbiResourceId: backup.DbiResourceId ?? '',
    UseLatestRestorableTime: true,
    RestoreTime: undefined,
    DBInstanceClass: '',
    MultiAZ: false,
    StorageType: backup.StorageType,
    Iops: backup.Iops,
    TargetDBInstanceIdentifier: '',
    PubliclyAccessible: false,
    AvailabilityZone: '',
    VpcSecurityGroupIds: undefined,
    Port: backup.Port,
    CopyTagsToSnapshot: false,
    EnableIAMDatabaseAuthentication: backup.IAMDatabaseAuthenticationEnabled ?? false,
    AutoMinorVersionUpgrade: true,
    DeletionProtection: false,
  };
}

import { restoreDBInstanceToPointInTimeInput } from '@rds-console/contract/instances';
import { rule } from '@rds-console/contract/refinements';
import type { DBInstance } from '@rds-console/contract/rows';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { z } from 'zod';
import { api } from '../api.ts';
import { FormPage } from '../form/FormPage.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { hasProvisionedIops } from '../settings/engineChoices.ts';
import { useIamUnavailableBecause } from '../settings/iamAvailability.ts';
import { instanceRestorableTimes, unrestorableBecause } from '../settings/restorableTimes.ts';
import { useFlashes } from '../shell/flashes.tsx';
import { instanceQuery, keepInstance } from './queries.ts';
import { RestoreInstanceSections } from './RestoreInstanceSections.tsx';

/** The page under `/instances/{id}/restore`. */
export function RestoreInstanceToPointInTimePage() {
  const { DBInstanceIdentifier = '' } = useParams({ strict: false });
  const { data: source } = useSuspenseQuery(instanceQuery(DBInstanceIdentifier));
  return <RestoreInstanceToPointInTimeForm source={source} />;
}

/** Restore to point in time: a new DB instance with the data that another one had. */
function RestoreInstanceToPointInTimeForm({ source }: { source: DBInstance }) {
  const [defaultValues] = useState(() => toDefaults(source));
  const { show } = useFlashes();
  const navigate = useNavigate();
  const times = instanceRestorableTimes(source);

  const { form, problem, pending, submit } = useRdsForm({
    schema: restoreDBInstanceToPointInTimeInput.check(
      rule<{ RestoreTime?: string | undefined }>('RestoreTime', ({ RestoreTime }) =>
        unrestorableBecause(RestoreTime, times),
      ),
    ),
    defaultValues,
    send: async (values) => {
      const restored = await api.instances.restoreToPointInTime.call({
        ...values,
        EnableIAMDatabaseAuthentication: values.EnableIAMDatabaseAuthentication && iamUnavailable === undefined,
        AvailabilityZone: values.MultiAZ ? undefined : values.AvailabilityZone,
        Iops: hasProvisionedIops(values.StorageType) ? values.Iops : undefined,
      });
      await keepInstance(restored);
      show(`instance ${restored.DBInstanceIdentifier}`, {
        type: 'success',
        header: `Restoring the DB instance ${restored.DBInstanceIdentifier} from ${source.DBInstanceIdentifier}`,
      });
      await navigate({ to: `/instances/${restored.DBInstanceIdentifier}` });
    },
  });
  const iamUnavailable = useIamUnavailableBecause({
    Engine: source.Engine,
    EngineVersion: source.EngineVersion,
    classes: [form.watch('DBInstanceClass')],
  });

  return (
    <FormPage
      title="Restore DB instance"
      description={`Creates a new DB instance from the backups of ${source.DBInstanceIdentifier}, which stays as it is.`}
      problem={problem}
      pending={pending}
      submitLabel="Restore DB instance"
      onSubmit={() => void submit()}
      cancelHref={`/instances/${source.DBInstanceIdentifier}`}
    >
      <RestoreInstanceSections source={source} form={form} times={times} iamUnavailable={iamUnavailable} />
    </FormPage>
  );
}

/** What RDS would not take over by itself is set to the source's value where the form shows it. */
function toDefaults(source: DBInstance): z.input<typeof restoreDBInstanceToPointInTimeInput> {
  return {
    SourceDBInstanceIdentifier: source.DBInstanceIdentifier ?? '',
    UseLatestRestorableTime: true,
    RestoreTime: undefined,
    DBInstanceClass: source.DBInstanceClass,
    MultiAZ: false,
    StorageType: source.StorageType,
    Iops: source.Iops,
    TargetDBInstanceIdentifier: '',
    PubliclyAccessible: source.PubliclyAccessible,
    AvailabilityZone: '',
    VpcSecurityGroupIds: undefined,
    Port: source.Endpoint?.Port,
    CopyTagsToSnapshot: source.CopyTagsToSnapshot,
    EnableIAMDatabaseAuthentication: source.IAMDatabaseAuthenticationEnabled ?? false,
    AutoMinorVersionUpgrade: source.AutoMinorVersionUpgrade,
    DeletionProtection: source.DeletionProtection,
  };
}

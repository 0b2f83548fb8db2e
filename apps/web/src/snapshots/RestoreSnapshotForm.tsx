import type { DBSnapshot } from '@rds-console/contract/rows';
import { restoreDBInstanceFromDBSnapshotInput } from '@rds-console/contract/snapshots';
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
import { useFlashes } from '../shell/flashes.tsx';
import { snapshotQuery } from './queries.ts';

/** The page under `/snapshots/{id}/restore`. */
export function RestoreSnapshotPage() {
  const { DBSnapshotIdentifier = '' } = useParams({ strict: false });
  const { data } = useSuspenseQuery(snapshotQuery(DBSnapshotIdentifier));
  const [snapshot] = useState(data);
  return <RestoreSnapshotForm snapshot={snapshot} />;
}

/** Restore DB instance: a new DB instance with the data of a snapshot. */
function RestoreSnapshotForm({ snapshot }: { snapshot: DBSnapshot }) {
  const [defaultValues] = useState(() => toDefaults(snapshot));
  const { show } = useFlashes();
  const navigate = useNavigate();

  const { form, problem, pending, submit } = useRdsForm({
    schema: restoreDBInstanceFromDBSnapshotInput,
    defaultValues,
    send: async (values) => {
      const { DBInstanceIdentifier } = await api.snapshots.restore.call({
        ...values,
        // Always said, since RDS's guide and its model differ on what leaving it out means.
        EnableIAMDatabaseAuthentication: values.EnableIAMDatabaseAuthentication && iamUnavailable === undefined,
        AvailabilityZone: values.MultiAZ ? undefined : values.AvailabilityZone,
        Iops: hasProvisionedIops(values.StorageType) ? values.Iops : undefined,
      });
      await queryClient.invalidateQueries({ queryKey: api.instances.key() });
      show(`instance ${DBInstanceIdentifier}`, {
        type: 'success',
        header: `Restoring the DB instance ${DBInstanceIdentifier} from the snapshot ${snapshot.DBSnapshotIdentifier}`,
      });
      await navigate({ to: `/instances/${DBInstanceIdentifier}` });
    },
  });
  const iamUnavailable = useIamUnavailableBecause({
    Engine: snapshot.Engine,
    EngineVersion: snapshot.EngineVersion,
    classes: [form.watch('DBInstanceClass') || undefined],
  });

  return (
    <FormPage
      title="Restore DB instance"
      description={`Creates a new DB instance from the snapshot ${snapshot.DBSnapshotIdentifier}. Its master user, password and databases come with the snapshot.`}
      problem={problem}
      pending={pending}
      submitLabel="Restore DB instance"
      onSubmit={() => void submit()}
      cancelHref={`/snapshots/${encodeURIComponent(snapshot.DBSnapshotIdentifier ?? '')}`}
    >
      <RestoredInstanceSections
        form={form}
        Engine={snapshot.Engine}
        EngineVersion={snapshot.EngineVersion}
        identifier={
          <TextField
            control={form.control}
            name="DBInstanceIdentifier"
            label="DB instance identifier"
            description="The name of the new instance. A restore never replaces an existing one."
            constraintText="1 to 63 letters, digits and hyphens, beginning with a letter."
          />
        }
        iamNote={`Preset from the snapshot ${snapshot.DBSnapshotIdentifier}: ${snapshot.IAMDatabaseAuthenticationEnabled ? 'Yes' : 'No'}.`}
        iamUnavailable={iamUnavailable}
      />
    </FormPage>
  );
}

/** A snapshot does not say its instance's class: left empty, RDS takes the one that the instance had. */
function toDefaults(snapshot: DBSnapshot): z.input<typeof restoreDBInstanceFromDBSnapshotInput> {
  return {
    DBSnapshotIdentifier: snapshot.DBSnapshotIdentifier ?? '',
    DBInstanceClass: '',
    MultiAZ: false,
    StorageType: snapshot.StorageType,
    Iops: snapshot.Iops,
    DBInstanceIdentifier: '',
    PubliclyAccessible: false,
    AvailabilityZone: '',
    VpcSecurityGroupIds: undefined,
    Port: snapshot.Port,
    CopyTagsToSnapshot: false,
    EnableIAMDatabaseAuthentication: snapshot.IAMDatabaseAuthenticationEnabled ?? false,
    AutoMinorVersionUpgrade: true,
    DeletionProtection: false,
  };
}

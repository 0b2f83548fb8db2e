import { createDBInstanceReadReplicaInput } from '@rds-console/contract/instances';
import type { DBInstance } from '@rds-console/contract/rows';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { z } from 'zod';
import { api, queryClient } from '../../api.ts';
import { FormPage } from '../../form/FormPage.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useRdsForm } from '../../form/useRdsForm.ts';
import { hasProvisionedIops } from '../../settings/engineChoices.ts';
import { useIamUnavailableBecause } from '../../settings/iamAvailability.ts';
import { RestoredInstanceSections } from '../../settings/RestoredInstanceSections.tsx';
import { useFlashes } from '../../shell/flashes.tsx';
import { keepInstance } from '../queries.ts';
import { useInstance } from '../useInstance.ts';

/** The page under `/instances/{id}/read-replica`. */
export function CreateReadReplicaPage() {
  const [source] = useState(useInstance());
  return <CreateReadReplicaForm source={source} />;
}

/** Create read replica: a DB instance that follows another one. */
function CreateReadReplicaForm({ source }: { source: DBInstance }) {
  const [defaultValues] = useState(() => toDefaults(source));
  const { show } = useFlashes();
  const navigate = useNavigate();

  const { form, problem, pending, submit } = useRdsForm({
    schema: createDBInstanceReadReplicaInput,
    defaultValues,
    send: async (values) => {
      const replica = await api.instances.createReadReplica.call({
        ...values,
        EnableIAMDatabaseAuthentication: values.EnableIAMDatabaseAuthentication && iamUnavailable === undefined,
        AvailabilityZone: values.MultiAZ ? undefined : values.AvailabilityZone,
        Iops: hasProvisionedIops(values.StorageType) ? values.Iops : undefined,
      });
      await keepInstance(replica);
      // The source has one replica more.
      await queryClient.invalidateQueries({ queryKey: api.instances.get.key() });
      show(`instance ${replica.DBInstanceIdentifier}`, {
        type: 'success',
        header: `Creating the read replica ${replica.DBInstanceIdentifier} of ${source.DBInstanceIdentifier}`,
      });
      await navigate({ to: `/instances/${replica.DBInstanceIdentifier}` });
    },
  });
  const iamUnavailable = useIamUnavailableBecause({
    Engine: source.Engine,
    EngineVersion: source.EngineVersion,
    classes: [form.watch('DBInstanceClass')],
  });

  return (
    <FormPage
      title="Create read replica"
      description={`Creates a DB instance that follows ${source.DBInstanceIdentifier} and can be read from. It can be made a database of its own later.`}
      problem={problem}
      pending={pending}
      submitLabel="Create read replica"
      onSubmit={() => void submit()}
      cancelHref={`/instances/${source.DBInstanceIdentifier}`}
    >
      <RestoredInstanceSections
        form={form}
        Engine={source.Engine}
        EngineVersion={source.EngineVersion}
        identifier={
          <TextField
            control={form.control}
            name="DBInstanceIdentifier"
            label="DB instance identifier"
            description="The name of the read replica."
            constraintText="1 to 63 letters, digits and hyphens, beginning with a letter."
          />
        }
        iamNote={`Source: ${source.IAMDatabaseAuthenticationEnabled ? 'Yes' : 'No'}. Preset from the DB instance ${source.DBInstanceIdentifier}; a read replica has a switch of its own.`}
        iamUnavailable={iamUnavailable}
      />
    </FormPage>
  );
}

/** A standby, IAM DB authentication and deletion protection are the replica's own, so they are said and not left to RDS. */
function toDefaults(source: DBInstance): z.input<typeof createDBInstanceReadReplicaInput> {
  return {
    SourceDBInstanceIdentifier: source.DBInstanceIdentifier ?? '',
    DBInstanceIdentifier: '',
    DBInstanceClass: source.DBInstanceClass,
    MultiAZ: false,
    StorageType: source.StorageType,
    Iops: source.Iops,
    PubliclyAccessible: source.PubliclyAccessible,
    AvailabilityZone: '',
    VpcSecurityGroupIds: undefined,
    Port: source.Endpoint?.Port,
    CopyTagsToSnapshot: source.CopyTagsToSnapshot,
    EnableIAMDatabaseAuthentication: source.IAMDatabaseAuthenticationEnabled ?? false,
    AutoMinorVersionUpgrade: source.AutoMinorVersionUpgrade,
    DeletionProtection: false,
  };
}

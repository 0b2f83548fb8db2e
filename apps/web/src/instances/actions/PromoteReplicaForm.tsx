import Alert from '@cloudscape-design/components/alert';
import { promoteReadReplicaInput } from '@rds-console/contract/instances';
import type { DBInstance } from '@rds-console/contract/rows';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { z } from 'zod';
import { api, queryClient } from '../../api.ts';
import { calling } from '../../code/call.ts';
import { useFill } from '../../code/fill/useFill.tsx';
import { WindowField } from '../../databaseFields/WindowField.tsx';
import { FormPage } from '../../form/FormPage.tsx';
import { ParameterField } from '../../form/ParameterField.tsx';
import { useRdsForm } from '../../form/useRdsForm.ts';
import { Section } from '../../page/Section.tsx';
import { useCurrentResource } from '../../resource/resourcePages.tsx';
import { useFlashes } from '../../shell/flashes.tsx';
import { dbInstance } from '../dbInstance.ts';

const promote = calling(api.instances.promote);

/** The page under `/instances/{id}/promote`. The form begins with the values of now. */
export function PromoteReplicaPage() {
  const [instance] = useState(useCurrentResource(dbInstance));
  return <PromoteReplicaForm instance={instance} />;
}

/** Promote read replica: it follows nobody any more, and has backups of its own. */
function PromoteReplicaForm({ instance }: { instance: DBInstance }) {
  const DBInstanceIdentifier = instance.DBInstanceIdentifier;
  const source = instance.ReadReplicaSourceDBInstanceIdentifier ?? instance.ReadReplicaSourceDBClusterIdentifier;
  const [defaultValues] = useState<z.input<typeof promoteReadReplicaInput>>(() => ({
    DBInstanceIdentifier,
    // What RDS chooses where nothing is asked for.
    BackupRetentionPeriod: instance.BackupRetentionPeriod || 1,
    PreferredBackupWindow: instance.PreferredBackupWindow ?? '',
  }));
  const { show } = useFlashes();
  const navigate = useNavigate();
  const { form, problem, pending, submit, code } = useRdsForm({
    schema: promoteReadReplicaInput,
    defaultValues,
    calls: (input) => [promote(input)],
    send: async (input) => {
      await dbInstance.cache(await promote(input).send());
      // The source has one replica less.
      await queryClient.invalidateQueries({ queryKey: api.instances.get.key() });
      show(`instance ${DBInstanceIdentifier}`, {
        type: 'success',
        header: `Promoting the read replica ${DBInstanceIdentifier}`,
      });
      await navigate({ to: `/instances/${DBInstanceIdentifier}` });
    },
  });
  const fill = useFill(form, {
    actions: ['PromoteReadReplica'],
    about: { member: 'DBInstanceIdentifier', name: DBInstanceIdentifier },
  });
  const { control } = form;

  return (
    <FormPage
      title={`Promote read replica: ${DBInstanceIdentifier}`}
      description={`Makes a DB instance of its own of it${source ? `, which no longer follows ${source.split(':').at(-1)}` : ''}.`}
      code={code}
      fill={fill}
      problem={problem}
      pending={pending}
      submitLabel="Promote read replica"
      onSubmit={() => void submit()}
      cancelHref={`/instances/${DBInstanceIdentifier}`}
    >
      <Alert type="warning">
        This cannot be undone. Changes of the source that have not arrived yet are lost, and the instance is restarted.
      </Alert>
      <Section title="Backup">
        <ParameterField
          form={form}
          name="BackupRetentionPeriod"
          constraintText="0 to 35. 0 leaves the instance without automated backups."
        />
        <WindowField control={control} name="PreferredBackupWindow" kind="backup" mayHaveNoPreference />
      </Section>
    </FormPage>
  );
}

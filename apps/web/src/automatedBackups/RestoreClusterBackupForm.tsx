import { restoreDBClusterBackupInput } from '@rds-console/contract/automatedBackups';
import { rule } from '@rds-console/contract/refinements';
import type { DBClusterAutomatedBackup } from '@rds-console/contract/rows';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { z } from 'zod';
import { api, queryClient } from '../api.ts';
import { FormPage } from '../form/FormPage.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { useIamUnavailableBecause } from '../settings/iamAvailability.ts';
import { RestoredClusterSections } from '../settings/RestoredClusterSections.tsx';
import { RestoreTimeField } from '../settings/RestoreTimeField.tsx';
import { unrestorableBecause } from '../settings/restorableTimes.ts';
import { Section } from '../settings/Section.tsx';
import { useWriterCreation } from '../settings/useWriterCreation.ts';
import { untakenRule, writerFields } from '../settings/writerFields.ts';
import { type AnyBackup, pathOf, restorableTimes } from './anyBackup.ts';
import { clusterBackupQuery } from './queries.ts';

/** RestoreDBClusterToPointInTime makes a cluster without instances; the form asks for the writer as well. */
const restoreForm = restoreDBClusterBackupInput.safeExtend(writerFields);

/** The page under `/cluster-automated-backups/{id}/restore`. */
export function RestoreClusterBackupPage() {
  const { DbClusterResourceId = '' } = useParams({ strict: false });
  const { data } = useSuspenseQuery(clusterBackupQuery(DbClusterResourceId));
  const [backup] = useState(data);
  return <RestoreClusterBackupForm backup={backup} />;
}

/** Restore to point in time from automated backups, whether the DB cluster that they are of is still there or not. */
function RestoreClusterBackupForm({ backup }: { backup: DBClusterAutomatedBackup }) {
  const it: AnyBackup = { kind: 'DB cluster', backup };
  const { DBClusterIdentifier: source, Engine: engine, EngineVersion } = backup;
  const { data: instances } = useSuspenseQuery(api.instances.list.queryOptions());
  const [defaultValues] = useState(() => toDefaults(backup));
  const createWriter = useWriterCreation();
  const navigate = useNavigate();
  const times = restorableTimes(it);

  const { form, problem, pending, submit } = useRdsForm({
    schema: restoreForm.check(
      rule<{ RestoreToTime?: string | undefined }>('RestoreToTime', ({ RestoreToTime }) =>
        unrestorableBecause(RestoreToTime, times),
      ),
      untakenRule(instances),
    ),
    draft: `restore cluster backup ${backup.DbClusterResourceId}`,
    defaultValues,
    send: async ({ DBInstanceIdentifier, DBInstanceClass, ...input }) => {
      const { DBClusterIdentifier = '', Engine = '' } = await api.clusterAutomatedBackups.restore.call({
        ...input,
        EnableIAMDatabaseAuthentication: input.EnableIAMDatabaseAuthentication && iamUnavailable === undefined,
      });
      await queryClient.invalidateQueries({ queryKey: api.clusters.key() });
      createWriter({
        DBClusterIdentifier,
        instance: { DBClusterIdentifier, Engine, DBInstanceIdentifier, DBInstanceClass },
      });
      await navigate({ to: `/clusters/${DBClusterIdentifier}` });
    },
  });
  const iamUnavailable = useIamUnavailableBecause({
    Engine: engine,
    EngineVersion,
    classes: [form.watch('DBInstanceClass') || undefined],
  });

  return (
    <FormPage
      title="Restore DB cluster"
      description={`Creates a new DB cluster from the automated backups of ${source}, and then its writer instance.`}
      problem={problem}
      pending={pending}
      submitLabel="Restore DB cluster"
      onSubmit={() => void submit()}
      cancelHref={pathOf(it)}
    >
      <Section title="Restore time">
        <RestoreTimeField
          control={form.control}
          name="RestoreToTime"
          latestName="UseLatestRestorableTime"
          times={times}
        />
      </Section>
      <RestoredClusterSections
        form={form}
        Engine={engine}
        EngineVersion={EngineVersion}
        iamNote={`Source: ${backup.IAMDatabaseAuthenticationEnabled ? 'Yes' : 'No'}. Preset from the automated backups of ${source}.`}
        iamUnavailable={iamUnavailable}
      />
    </FormPage>
  );
}

/** A class that every Aurora version has is suggested; backups do not say which the writer had. */
const suggestedClass = 'db.r6g.large';

function toDefaults(backup: DBClusterAutomatedBackup): z.input<typeof restoreForm> {
  return {
    SourceDbClusterResourceId: backup.DbClusterResourceId ?? '',
    UseLatestRestorableTime: true,
    RestoreToTime: undefined,
    DBInstanceClass: suggestedClass,
    DBClusterIdentifier: '',
    DBInstanceIdentifier: '',
    VpcSecurityGroupIds: undefined,
    Port: backup.Port,
    CopyTagsToSnapshot: false,
    EnableIAMDatabaseAuthentication: backup.IAMDatabaseAuthenticationEnabled ?? false,
    DeletionProtection: false,
  };
}

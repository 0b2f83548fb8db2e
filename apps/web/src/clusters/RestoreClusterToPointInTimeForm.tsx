import { restoreDBClusterToPointInTimeInput } from '@rds-console/contract/clusters';
import { rule } from '@rds-console/contract/refinements';
import type { DBCluster, DBInstance } from '@rds-console/contract/rows';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { z } from 'zod';
import { api } from '../api.ts';
import { FormPage } from '../form/FormPage.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { useIamUnavailableBecause } from '../settings/iamAvailability.ts';
import { clusterRestorableTimes, unrestorableBecause } from '../settings/restorableTimes.ts';
import { useWriterCreation } from '../settings/useWriterCreation.ts';
import { untakenRule, writerFields } from '../settings/writerFields.ts';
import { clusterQuery, keepCluster } from './queries.ts';
import { RestoreClusterSections } from './RestoreClusterSections.tsx';

/** RestoreDBClusterToPointInTime makes a cluster without instances; the form asks for the writer as well. */
export const restoreClusterForm = restoreDBClusterToPointInTimeInput.safeExtend(writerFields);

/** The page under `/clusters/{id}/restore`. */
export function RestoreClusterToPointInTimePage() {
  const { DBClusterIdentifier = '' } = useParams({ strict: false });
  const { data: source } = useSuspenseQuery(clusterQuery(DBClusterIdentifier));
  return <RestoreClusterToPointInTimeForm source={source} />;
}

/** Restore to point in time: a new DB cluster with the data that another one had, and its writer instance. */
function RestoreClusterToPointInTimeForm({ source }: { source: DBCluster }) {
  const { data: instances } = useSuspenseQuery(api.instances.list.queryOptions());
  const [defaultValues] = useState(() => toDefaults(source, instances));
  const createWriter = useWriterCreation();
  const navigate = useNavigate();
  const times = clusterRestorableTimes(source);

  const { form, problem, pending, submit } = useRdsForm({
    schema: restoreClusterForm.check(
      rule<{ RestoreToTime?: string | undefined }>('RestoreToTime', ({ RestoreToTime }) =>
        unrestorableBecause(RestoreToTime, times),
      ),
      untakenRule(instances),
    ),
    defaultValues,
    send: async ({ DBInstanceIdentifier, DBInstanceClass, ...input }) => {
      const restored = await api.clusters.restoreToPointInTime.call({
        ...input,
        EnableIAMDatabaseAuthentication: input.EnableIAMDatabaseAuthentication && iamUnavailable === undefined,
      });
      const { DBClusterIdentifier = '', Engine = '' } = restored;
      await keepCluster(restored);
      createWriter({
        DBClusterIdentifier,
        instance: { DBClusterIdentifier, Engine, DBInstanceIdentifier, DBInstanceClass },
      });
      await navigate({ to: `/clusters/${DBClusterIdentifier}` });
    },
  });
  const iamUnavailable = useIamUnavailableBecause({
    Engine: source.Engine,
    EngineVersion: source.EngineVersion,
    classes: [form.watch('DBInstanceClass')],
  });

  return (
    <FormPage
      title="Restore DB cluster"
      description={`Creates a new DB cluster from the backups of ${source.DBClusterIdentifier}, which stays as it is, and then its writer instance.`}
      problem={problem}
      pending={pending}
      submitLabel="Restore DB cluster"
      onSubmit={() => void submit()}
      cancelHref={`/clusters/${source.DBClusterIdentifier}`}
    >
      <RestoreClusterSections source={source} form={form} times={times} iamUnavailable={iamUnavailable} />
    </FormPage>
  );
}

/** What RDS would not take over by itself is set to the source's value where the form shows it. */
function toDefaults(source: DBCluster, instances: DBInstance[]): z.input<typeof restoreClusterForm> {
  const writer = source.DBClusterMembers?.find((member) => member.IsClusterWriter)?.DBInstanceIdentifier;
  return {
    SourceDBClusterIdentifier: source.DBClusterIdentifier ?? '',
    UseLatestRestorableTime: true,
    RestoreToTime: undefined,
    DBInstanceClass: instances.find((it) => it.DBInstanceIdentifier === writer)?.DBInstanceClass ?? '',
    DBClusterIdentifier: '',
    DBInstanceIdentifier: '',
    VpcSecurityGroupIds: undefined,
    Port: source.Port,
    CopyTagsToSnapshot: source.CopyTagsToSnapshot,
    EnableIAMDatabaseAuthentication: source.IAMDatabaseAuthenticationEnabled ?? false,
    DeletionProtection: source.DeletionProtection,
  };
}

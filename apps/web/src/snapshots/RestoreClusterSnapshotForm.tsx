import type { DBClusterSnapshot } from '@rds-console/contract/rows';
import { restoreDBClusterFromSnapshotInput } from '@rds-console/contract/snapshots';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { z } from 'zod';
import { api, queryClient } from '../api.ts';
import { FormPage } from '../form/FormPage.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { useIamUnavailableBecause } from '../settings/iamAvailability.ts';
import { RestoredClusterSections } from '../settings/RestoredClusterSections.tsx';
import { useWriterCreation } from '../settings/useWriterCreation.ts';
import { untakenRule, writerFields } from '../settings/writerFields.ts';
import { clusterSnapshotQuery } from './queries.ts';

/** RestoreDBClusterFromSnapshot makes a cluster without instances; the form asks for the writer as well. */
const restoreClusterSnapshotForm = restoreDBClusterFromSnapshotInput.extend(writerFields);

/** The page under `/cluster-snapshots/{id}/restore`. */
export function RestoreClusterSnapshotPage() {
  const { DBClusterSnapshotIdentifier = '' } = useParams({ strict: false });
  const { data } = useSuspenseQuery(clusterSnapshotQuery(DBClusterSnapshotIdentifier));
  const [snapshot] = useState(data);
  return <RestoreClusterSnapshotForm snapshot={snapshot} />;
}

/** Restore DB cluster: a new DB cluster with the data of a snapshot, and then its writer. */
function RestoreClusterSnapshotForm({ snapshot }: { snapshot: DBClusterSnapshot }) {
  const { data: instances } = useSuspenseQuery(api.instances.list.queryOptions());
  const [defaultValues] = useState(() => toDefaults(snapshot));
  const createWriter = useWriterCreation();
  const navigate = useNavigate();

  const { form, problem, pending, submit } = useRdsForm({
    schema: restoreClusterSnapshotForm.check(untakenRule(instances)),
    defaultValues,
    send: async ({ DBInstanceIdentifier, DBInstanceClass, ...input }) => {
      const { DBClusterIdentifier = '', Engine = '' } = await api.clusterSnapshots.restore.call({
        ...input,
        // Always said, since RDS's guide and its model differ on what leaving it out means.
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
    Engine: snapshot.Engine,
    EngineVersion: snapshot.EngineVersion,
    classes: [form.watch('DBInstanceClass') || undefined],
  });

  return (
    <FormPage
      title="Restore DB cluster"
      description={`Creates a new DB cluster from the snapshot ${snapshot.DBClusterSnapshotIdentifier}, and then its writer instance. Its master user, password and databases come with the snapshot.`}
      problem={problem}
      pending={pending}
      submitLabel="Restore DB cluster"
      onSubmit={() => void submit()}
      cancelHref={`/cluster-snapshots/${encodeURIComponent(snapshot.DBClusterSnapshotIdentifier ?? '')}`}
    >
      <RestoredClusterSections
        form={form}
        Engine={snapshot.Engine}
        EngineVersion={snapshot.EngineVersion}
        iamNote={`Preset from the snapshot ${snapshot.DBClusterSnapshotIdentifier}: ${snapshot.IAMDatabaseAuthenticationEnabled ? 'Yes' : 'No'}.`}
        iamUnavailable={iamUnavailable}
      />
    </FormPage>
  );
}

/** A class that every Aurora version has is suggested; the snapshot does not say which the writer had. */
const suggestedClass = 'db.r6g.large';

function toDefaults(snapshot: DBClusterSnapshot): z.input<typeof restoreClusterSnapshotForm> {
  return {
    SnapshotIdentifier: snapshot.DBClusterSnapshotIdentifier ?? '',
    Engine: snapshot.Engine ?? '',
    EngineVersion: snapshot.EngineVersion,
    DBInstanceClass: suggestedClass,
    DBClusterIdentifier: '',
    DBInstanceIdentifier: '',
    VpcSecurityGroupIds: undefined,
    Port: snapshot.Port,
    CopyTagsToSnapshot: false,
    EnableIAMDatabaseAuthentication: snapshot.IAMDatabaseAuthenticationEnabled ?? false,
    DeletionProtection: false,
  };
}

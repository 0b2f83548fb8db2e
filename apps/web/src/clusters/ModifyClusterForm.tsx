import {
  changedInput,
  changesOf,
  clusterSettingsInForce,
  toModifyClusterInput,
} from '@rds-console/contract/modifyInput';
import type { DBCluster } from '@rds-console/contract/rows';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { z } from 'zod';
import { api } from '../api.ts';
import { callOf } from '../code/call.ts';
import { useFill } from '../code/fill/useFill.tsx';
import { beginCourse, followedCluster } from '../settings/course/beginCourse.ts';
import { useTellWithdrawn } from '../settings/course/useTellWithdrawn.ts';
import { useUpgradeChoices } from '../settings/engineChoices.ts';
import { fillModification } from '../settings/fillModification.ts';
import { ModifyPages } from '../settings/ModifyPages.tsx';
import { useModifyForm } from '../settings/useModifyForm.ts';
import { dbCluster } from './dbCluster.ts';
import { ModifyClusterSections } from './ModifyClusterSections.tsx';
import { modifyClusterSchema } from './modify/modifyClusterSchema.ts';

/** The page under `/clusters/{id}/modify`. The form begins with the values of now and keeps what is typed while RDS is asked again. */
export function ModifyClusterPage() {
  const { DBClusterIdentifier = '' } = useParams({ strict: false });
  const { data } = useSuspenseQuery(dbCluster.query(DBClusterIdentifier));
  const [cluster] = useState(data);
  return <ModifyClusterForm cluster={cluster} />;
}

/** Modify DB cluster: settings, then a summary with the scheduling. Only what changed is sent. */
function ModifyClusterForm({ cluster }: { cluster: DBCluster }) {
  const { DBClusterIdentifier } = cluster;
  const [saved] = useState(() => toModifyClusterInput(cluster));
  const tellWithdrawn = useTellWithdrawn();
  const navigate = useNavigate();
  const upgrades = useUpgradeChoices(cluster.Engine, cluster.EngineVersion);
  const detailsHref = `/clusters/${DBClusterIdentifier}`;

  const modification = (edited: z.output<ReturnType<typeof modifyClusterSchema>>, ApplyImmediately: boolean) =>
    callOf(api.clusters.modify, {
      ...changedInput('DBClusterIdentifier', saved, edited),
      ...(upgrades.isMajor(edited.EngineVersion) ? { AllowMajorVersionUpgrade: true } : {}),
      ApplyImmediately,
    });
  const modify = useModifyForm({
    schema: modifyClusterSchema(cluster),
    saved,
    draft: `modify ${cluster.DbClusterResourceId}`,
    calls: (edited, ApplyImmediately) => [modification(edited, ApplyImmediately)],
    send: async (edited, ApplyImmediately) => {
      const modified = await modification(edited, ApplyImmediately).send();
      modify.form.resetField('MasterUserPassword');
      await dbCluster.cache(modified);
      const withdrawn = beginCourse({
        before: followedCluster(cluster),
        after: followedCluster(modified),
        changes: changesOf(saved, edited),
        applyImmediately: ApplyImmediately,
      });
      tellWithdrawn(followedCluster(modified), withdrawn);
      // A new name is another address, and not there yet.
      const isRenaming = ApplyImmediately && edited.NewDBClusterIdentifier !== saved.NewDBClusterIdentifier;
      await navigate({ to: isRenaming ? '/clusters' : detailsHref });
    },
  });

  const fill = useFill(
    modify.form,
    fillModification({
      actions: ['ModifyDBCluster'],
      about: { member: 'DBClusterIdentifier', name: DBClusterIdentifier ?? '' },
      saved,
      setApplyImmediately: modify.setApplyImmediately,
    }),
  );

  return (
    <ModifyPages
      kind="cluster"
      title={`Modify DB cluster: ${DBClusterIdentifier}`}
      submitLabel="Modify cluster"
      modify={modify}
      fill={fill}
      current={clusterSettingsInForce(cluster)}
      database={cluster}
      maintenanceWindow={modify.form.getValues('PreferredMaintenanceWindow')}
      cancelHref={detailsHref}
    >
      <ModifyClusterSections cluster={cluster} form={modify.form} versionChoices={upgrades.versionChoices} />
    </ModifyPages>
  );
}

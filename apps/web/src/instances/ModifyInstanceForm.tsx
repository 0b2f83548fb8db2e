import { changedInput, changesOf, settingsInForce, toModifyInput } from '@rds-console/contract/modifyInput';
import type { DBInstance } from '@rds-console/contract/rows';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { z } from 'zod';
import { api } from '../api.ts';
import { callOf } from '../code/call.ts';
import { useFill } from '../code/fill/useFill.tsx';
import { beginCourse, followedInstance } from '../settings/course/beginCourse.ts';
import { useTellWithdrawn } from '../settings/course/useTellWithdrawn.ts';
import { knownOptions, useUpgradeChoices } from '../settings/engineChoices.ts';
import { fillModification } from '../settings/fillModification.ts';
import { ModifyPages } from '../settings/ModifyPages.tsx';
import { useModifyForm } from '../settings/useModifyForm.ts';
import { dbInstance } from './dbInstance.ts';
import { ModifyInstanceSections } from './ModifyInstanceSections.tsx';
import { modifyInstanceSchema } from './modify/modifyInstanceSchema.ts';

/** The page under `/instances/{id}/modify`. The form begins with the values of now and keeps what is typed while RDS is asked again. */
export function ModifyInstancePage() {
  const { DBInstanceIdentifier = '' } = useParams({ strict: false });
  const { data } = useSuspenseQuery(dbInstance.query(DBInstanceIdentifier));
  const [instance] = useState(data);
  return <ModifyInstanceForm instance={instance} />;
}

/** Modify DB instance: settings, then a summary with the scheduling. Only what changed is sent. */
function ModifyInstanceForm({ instance }: { instance: DBInstance }) {
  const { DBInstanceIdentifier } = instance;
  const [saved] = useState(() => toModifyInput(instance));
  const tellWithdrawn = useTellWithdrawn();
  const navigate = useNavigate();
  const upgrades = useUpgradeChoices(instance.Engine, instance.EngineVersion);
  const detailsHref = `/instances/${DBInstanceIdentifier}`;

  const modification = (edited: z.output<ReturnType<typeof modifyInstanceSchema>>, ApplyImmediately: boolean) =>
    callOf(api.instances.modify, {
      ...changedInput('DBInstanceIdentifier', saved, edited),
      // RDS wants to be told what becomes of them where the class changes, also when they stay.
      ...(edited.DBInstanceClass !== saved.DBInstanceClass && edited.ProcessorFeatures?.length
        ? { ProcessorFeatures: edited.ProcessorFeatures }
        : {}),
      ...(upgrades.isMajor(edited.EngineVersion) ? { AllowMajorVersionUpgrade: true } : {}),
      ApplyImmediately,
    });
  const modify = useModifyForm({
    schema: modifyInstanceSchema(instance, knownOptions),
    saved,
    draft: `modify ${instance.DbiResourceId}`,
    calls: (edited, ApplyImmediately) => [modification(edited, ApplyImmediately)],
    send: async (edited, ApplyImmediately) => {
      const modified = await modification(edited, ApplyImmediately).send();
      modify.form.resetField('MasterUserPassword');
      await dbInstance.cache(modified);
      const withdrawn = beginCourse({
        before: followedInstance(instance),
        after: followedInstance(modified),
        changes: changesOf(saved, edited),
        applyImmediately: ApplyImmediately,
      });
      tellWithdrawn(followedInstance(modified), withdrawn);
      // A new name is another address, and not there yet.
      const isRenaming = ApplyImmediately && edited.NewDBInstanceIdentifier !== saved.NewDBInstanceIdentifier;
      await navigate({ to: isRenaming ? '/instances' : detailsHref });
    },
  });

  const fill = useFill(
    modify.form,
    fillModification({
      actions: ['ModifyDBInstance'],
      about: { member: 'DBInstanceIdentifier', name: DBInstanceIdentifier ?? '' },
      saved,
      setApplyImmediately: modify.setApplyImmediately,
    }),
  );

  return (
    <ModifyPages
      kind="instance"
      title={`Modify DB instance: ${DBInstanceIdentifier}`}
      submitLabel="Modify DB instance"
      modify={modify}
      fill={fill}
      current={settingsInForce(instance)}
      database={instance}
      maintenanceWindow={modify.form.getValues('PreferredMaintenanceWindow')}
      cancelHref={detailsHref}
    >
      <ModifyInstanceSections instance={instance} form={modify.form} versionChoices={upgrades.versionChoices} />
    </ModifyPages>
  );
}

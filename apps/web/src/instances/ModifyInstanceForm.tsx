import { masterUserPassword } from '@rds-console/contract/credentials';
import { optional } from '@rds-console/contract/fields';
import { modifyDBInstanceInput } from '@rds-console/contract/instances';
import { changedInput, toModifyInput } from '@rds-console/contract/modifyInput';
import type { DBInstance } from '@rds-console/contract/rows';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api.ts';
import { useUpgradeChoices } from '../settings/engineChoices.ts';
import { ModifyPages } from '../settings/ModifyPages.tsx';
import { pendingTexts } from '../settings/PendingModifications.tsx';
import { useModifyForm } from '../settings/useModifyForm.ts';
import { useFlashes } from '../shell/flashes.tsx';
import { ModifyInstanceSections } from './ModifyInstanceSections.tsx';
import { instanceQuery, keepInstance } from './queries.ts';

/** The page under `/instances/{id}/modify`. The form begins with the values of now and keeps what is typed while RDS is asked again. */
export function ModifyInstancePage() {
  const { DBInstanceIdentifier = '' } = useParams({ strict: false });
  const { data } = useSuspenseQuery(instanceQuery(DBInstanceIdentifier));
  const [instance] = useState(data);
  return <ModifyInstanceForm instance={instance} />;
}

/** Modify DB instance: settings, then a summary with the scheduling. Only what changed is sent. */
function ModifyInstanceForm({ instance }: { instance: DBInstance }) {
  const { DBInstanceIdentifier } = instance;
  const [saved] = useState(() => toModifyInput(instance));
  const { show } = useFlashes();
  const navigate = useNavigate();
  const upgrades = useUpgradeChoices(instance.Engine, instance.EngineVersion);
  const detailsHref = `/instances/${DBInstanceIdentifier}`;

  const modify = useModifyForm({
    schema: modifyDBInstanceInput.safeExtend({ MasterUserPassword: optional(masterUserPassword(instance.Engine)) }),
    saved,
    send: async (edited, ApplyImmediately) => {
      const changed = changedInput('DBInstanceIdentifier', saved, edited);
      const modified = await api.instances.modify.call({
        ...changed,
        ...(upgrades.isMajor(edited.EngineVersion) ? { AllowMajorVersionUpgrade: true } : {}),
        ApplyImmediately,
      });
      modify.form.resetField('MasterUserPassword');
      await keepInstance(modified);
      const isWaiting = !ApplyImmediately && pendingTexts(modified.PendingModifiedValues).length > 0;
      show(`instance ${DBInstanceIdentifier}`, {
        type: 'success',
        header: isWaiting
          ? `Modifications of the DB instance ${DBInstanceIdentifier} wait for its maintenance window`
          : `Modifying the DB instance ${DBInstanceIdentifier}`,
      });
      // A new name is another address, and not there yet.
      const isRenaming = ApplyImmediately && changed.NewDBInstanceIdentifier !== undefined;
      await navigate({ to: isRenaming ? '/instances' : detailsHref });
    },
  });

  return (
    <ModifyPages
      title={`Modify DB instance: ${DBInstanceIdentifier}`}
      submitLabel="Modify DB instance"
      modify={modify}
      current={toModifyInput({ ...instance, PendingModifiedValues: undefined })}
      pending={instance.PendingModifiedValues}
      maintenanceWindow={modify.form.getValues('PreferredMaintenanceWindow')}
      cancelHref={detailsHref}
    >
      <ModifyInstanceSections instance={instance} form={modify.form} versionChoices={upgrades.versionChoices} />
    </ModifyPages>
  );
}

import { changesOf } from '@rds-console/contract/modifyInput';
import { requestedValues } from '@rds-console/contract/parameters/requestedValues';
import type { DBCluster, DBInstance } from '@rds-console/contract/rows';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { trackChanges } from '../changeProgress/trackChanges.ts';
import { useWithdrawalNotice } from '../changeProgress/useWithdrawalNotice.ts';
import { callOf } from '../code/call.ts';
import { useFill } from '../code/fill/useFill.tsx';
import { useUpgradeChoices } from '../databaseFields/engineChoices.ts';
import { partOf } from '../form/formWith.ts';
import type { DatabaseType } from './databaseType.ts';
import { ModifyPages } from './ModifyPages.tsx';
import { useModifyForm } from './useModifyForm.ts';

/** What both Modify forms have. */
interface Settings {
  EngineVersion?: string | undefined;
  MasterUserPassword?: string | undefined;
  PreferredMaintenanceWindow?: string | undefined;
  EnableCloudwatchLogsExports?: string[] | undefined;
}

interface Props<Database extends DBInstance | DBCluster, Input extends Settings> {
  type: DatabaseType<Database, Input>;
  database: Database;
  resourceId: string | undefined;
  schema: z.ZodType<Input, Input>;
  action: string;
  submitLabel: string;
  /** What is sent beyond the settings that were changed. */
  extraInput?: (edited: Input, saved: Input) => Partial<Input>;
  /** The sections of the form. */
  children: (form: UseFormReturn<Input>, upgrades: ReturnType<typeof useUpgradeChoices>) => ReactNode;
}

/** Modify a database: settings, then a summary with the scheduling. Only what changed is sent. */
export function ModifyDatabaseForm<Database extends DBInstance | DBCluster, Input extends Settings>(
  props: Props<Database, Input>,
) {
  const { type, database, resourceId, schema, action, submitLabel, extraInput, children } = props;
  const { id, path, noun, nameOf, pathOf, cache } = type.resource;
  const name = nameOf(database);
  const [saved] = useState(() => type.toModifyInput(database));
  const notifyWithdrawn = useWithdrawalNotice();
  const navigate = useNavigate();
  const upgrades = useUpgradeChoices(database.Engine, database.EngineVersion);

  const modification = (edited: Input, ApplyImmediately: boolean) =>
    callOf(type.modify, {
      ...type.changedInput(saved, edited),
      ...extraInput?.(edited, saved),
      ...(upgrades.isMajor(edited.EngineVersion) ? { AllowMajorVersionUpgrade: true } : {}),
      ApplyImmediately,
    });
  const modify = useModifyForm<Input, z.ZodType<Input, Input>>({
    schema,
    saved,
    draft: `modify ${resourceId}`,
    calls: (edited, ApplyImmediately) => [modification(edited, ApplyImmediately)],
    send: async (edited, applyImmediately) => {
      const modified = await modification(edited, applyImmediately).send();
      partOf<Settings>(modify.form).resetField('MasterUserPassword');
      await cache(modified);
      const after = type.follow(modified);
      const changes = changesOf(saved, edited);
      notifyWithdrawn(after, trackChanges({ before: type.follow(database), after, changes, applyImmediately }));
      // A new name is another address, and not there yet.
      const isRenaming = applyImmediately && type.newNameOf(edited) !== type.newNameOf(saved);
      await navigate({ to: isRenaming ? path : pathOf(database) });
    },
  });

  const fill = useFill(modify.form, {
    actions: [action],
    about: { member: id, name },
    // Of a new major version the form says by itself that it is one.
    given: ['ApplyImmediately', 'AllowMajorVersionUpgrade'],
    values: (input) => requestedValues(input, saved),
    take: ({ ApplyImmediately }) => modify.setApplyImmediately(ApplyImmediately === true),
  });

  return (
    <ModifyPages
      kind={type.kind}
      title={`Modify DB ${noun}: ${name}`}
      submitLabel={submitLabel}
      modify={modify}
      fill={fill}
      current={type.settingsInForce(database)}
      database={database}
      maintenanceWindow={modify.form.getValues().PreferredMaintenanceWindow}
      cancelHref={pathOf(database)}
    >
      {children(modify.form, upgrades)}
    </ModifyPages>
  );
}

import { forClusters, isMultiAz } from '@rds-console/contract/clusterKind';
import { createDBClusterInput } from '@rds-console/contract/clusters';
import { optional, text, wholeNumber } from '@rds-console/contract/fields';
import { hasProvisionedIops, type OptionsOf } from '@rds-console/contract/orderable';
import { clusterParameters } from '@rds-console/contract/parameters/cluster';
import { initialValues, parametersWith } from '@rds-console/contract/parameters/views';
import type { UseFormReturn } from 'react-hook-form';
import { z } from 'zod';
import { defaultPort, type EngineDefaults, preferredClass } from '../../databaseFields/engineDefaults.ts';
import { forgetVersionSettings } from '../../databaseFields/forgetVersionSettings.ts';
import { offeredClassRule } from '../../databaseFields/offeredRules.ts';
import { confirmPasswordRule, monitoringRoleRule } from '../../databaseFields/settingRules.ts';
import { clusterPresetFor, clusterUseCases } from './clusterPreset.ts';
import { clusterRules } from './clusterRules.ts';

/**
 * CreateDBCluster input with the parameters of CreateDBInstance for its instances, and what only the form asks for.
 * The switch is the cluster's and is never sent with an instance.
 *
 * @param optionsOf what RDS offers
 */
export function createClusterSchema(optionsOf: OptionsOf) {
  return createDBClusterInput
    .safeExtend({
      DBInstanceIdentifier: z.string(),
      DBInstanceClass: text.min(1, 'Choose a DB instance class.'),
      AvailabilityZone: optional(text),
      PromotionTier: wholeNumber(0, 15).optional(),
      DBParameterGroupName: optional(text),
      CreateReplica: z.boolean(),
      ConfirmPassword: z.string(),
      UseCase: z.enum(clusterUseCases),
      PresetEngine: z.string(),
      PresetUseCase: z.string(),
    })
    .check(confirmPasswordRule, offeredClassRule(optionsOf), monitoringRoleRule, ...clusterRules(optionsOf));
}

/** The same once an Aurora cluster is made: what was sent with it, the password included, is not asked for again. */
export function remainingSchema(optionsOf: OptionsOf) {
  const { shape } = createClusterSchema(optionsOf);
  return z.object({ ...shape }).check(offeredClassRule(optionsOf), ...clusterRules(optionsOf));
}

export type CreateClusterValues = z.input<ReturnType<typeof createClusterSchema>>;
export type CreateClusterForm = UseFormReturn<CreateClusterValues>;

const asked = parametersWith(clusterParameters, ({ page }) => page !== undefined);

export function createClusterDefaults(Engine: string): CreateClusterValues {
  const own = {
    CreateReplica: false,
    ConfirmPassword: '',
    UseCase: 'dev-test',
    PresetEngine: '',
    PresetUseCase: '',
  } as const;
  return {
    ...initialValues<Omit<CreateClusterValues, keyof typeof own>>(clusterParameters, asked),
    Engine,
    Port: defaultPort(Engine),
    ...own,
  };
}

/**
 * Sets what cannot stay when another engine is chosen. What was typed otherwise, the port included, stays.
 *
 * @param previous the engine that the form was last set for
 */
export function presetEngine(form: CreateClusterForm, { version, options }: EngineDefaults, previous: string) {
  const { Engine, Port, DBInstanceClass } = form.getValues();
  form.setValue('EngineVersion', version.EngineVersion);
  const offered = forClusters(Engine, options);
  if (!offered.some((option) => option.DBInstanceClass === DBInstanceClass))
    form.setValue('DBInstanceClass', preferredClass(offered, 'cluster'));
  if (Port === undefined || Port === defaultPort(previous)) form.setValue('Port', defaultPort(Engine));
  const classOption = offered.filter((option) => option.DBInstanceClass === form.getValues('DBInstanceClass'));
  const types = classOption.map(({ StorageType }) => StorageType);
  form.setValue('StorageType', isMultiAz(Engine) ? (types.includes('gp3') ? 'gp3' : types[0]) : 'aurora');
  form.setValue('Iops', hasProvisionedIops(form.getValues('StorageType')) ? 3000 : undefined);
  if (Engine !== 'aurora-mysql') form.setValue('BacktrackWindow', 0);
  forgetVersionSettings(form, clusterParameters);
}

/** Sets what the use case presets, once for each that is chosen. */
export function presetUseCase(form: CreateClusterForm) {
  const { UseCase, PresetUseCase, Engine } = form.getValues();
  if (UseCase === PresetUseCase) return;
  const preset = clusterPresetFor(UseCase, Engine);
  form.setValue('CreateReplica', preset.CreateReplica ?? false);
  form.setValue('EnablePerformanceInsights', preset.EnablePerformanceInsights);
  form.setValue('BackupRetentionPeriod', preset.BackupRetentionPeriod);
  form.setValue('DeletionProtection', preset.DeletionProtection);
  form.setValue('PresetUseCase', UseCase);
}

/** The cluster's name as long as the user gives it none: the instance's with `-cluster` behind it. */
export function suggestedClusterIdentifier(DBInstanceIdentifier: string) {
  const suffix = '-cluster';
  return `${DBInstanceIdentifier.slice(0, 63 - suffix.length).replace(/-$/, '')}${suffix}`;
}

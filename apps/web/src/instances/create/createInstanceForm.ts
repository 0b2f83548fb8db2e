import { createDBInstanceInput } from '@rds-console/contract/instances';
import { keysOf } from '@rds-console/contract/keysOf';
import { type OptionsOf, storageOption } from '@rds-console/contract/orderable';
import { instanceParameters } from '@rds-console/contract/parameters/instance';
import type { AskingPage } from '@rds-console/contract/parameters/parameter';
import { initialValues, parametersWith } from '@rds-console/contract/parameters/views';
import type { UseFormReturn } from 'react-hook-form';
import { z } from 'zod';
import { defaultPort, type EngineDefaults } from '../../databaseFields/engineDefaults.ts';
import { forgetVersionSettings } from '../../databaseFields/forgetVersionSettings.ts';
import { offeredClassRule, offeredLicenseRule, offeredStorageTypeRule } from '../../databaseFields/offeredRules.ts';
import { OWN_PROCESSOR } from '../../databaseFields/processor.ts';
import { confirmPasswordRule, directoryRoleRule, monitoringRoleRule } from '../../databaseFields/settingRules.ts';
import { newStorageRules } from '../../databaseFields/storageRules.ts';
import { classKindOf, presetFor, useCases } from './presetFor.ts';
import { settledConfiguration } from './settledConfiguration.ts';

/**
 * CreateDBInstance input, and what only the form asks for: beside the repeated password what the later pages are preset
 * for, which is a part of the draft, so that nothing is preset anew over what was typed before a reload.
 *
 * @param optionsOf what RDS offers
 */
export function createInstanceSchema(optionsOf: OptionsOf) {
  return createDBInstanceInput
    .safeExtend({
      ConfirmPassword: z.string(),
      UseCase: z.enum(useCases),
      PresetEngine: z.string(),
      PresetUseCase: z.string(),
    })
    .check(
      confirmPasswordRule,
      offeredClassRule(optionsOf),
      offeredLicenseRule(optionsOf),
      offeredStorageTypeRule(optionsOf),
      monitoringRoleRule,
      directoryRoleRule,
      ...newStorageRules(optionsOf),
    );
}

export type CreateInstanceValues = z.input<ReturnType<typeof createInstanceSchema>>;
export type CreateInstanceForm = UseFormReturn<CreateInstanceValues>;

const asked = parametersWith(instanceParameters, ({ page }) => page !== undefined);

export const createInstanceDefaults: CreateInstanceValues = {
  ...initialValues<z.input<typeof createDBInstanceInput>>(instanceParameters, asked),
  Port: defaultPort('mysql'),
  ConfirmPassword: '',
  UseCase: 'dev-test',
  PresetEngine: '',
  PresetUseCase: '',
};

const askedOn = (wanted: AskingPage) => parametersWith(instanceParameters, ({ page }) => page === wanted);

/** The fields of each page, in the order of the wizard. */
export const pageFields = {
  engine: askedOn('engine'),
  useCase: ['UseCase'],
  details: [...askedOn('details'), 'ConfirmPassword'],
  advanced: askedOn('advanced'),
};

/**
 * Sets what cannot stay when another engine is chosen. What was typed otherwise, the port included, stays.
 *
 * @param previous the engine that the form was last set for; empty at first
 */
export function presetEngine(form: CreateInstanceForm, { version, options }: EngineDefaults, previous: string) {
  const { Engine, Port } = form.getValues();
  form.setValue('EngineVersion', version.EngineVersion);
  if (Port === undefined || Port === defaultPort(previous)) form.setValue('Port', defaultPort(Engine));
  if (Engine.startsWith('sqlserver')) form.setValue('DBName', '');
  forgetVersionSettings(form, instanceParameters);
  settle(form, options);
}

/** Sets what the chosen use case suggests. Everything can be changed on the pages that follow. */
export function presetUseCase(form: CreateInstanceForm, options: EngineDefaults['options']) {
  const preset = presetFor(form.getValues('UseCase'), options);
  for (const name of keysOf(preset)) form.setValue(name, preset[name]);
  form.setValue('Iops', undefined);
  form.setValue('StorageThroughput', undefined);
  settle(form, options);
  const { MinStorageSize = 1 } = storageOption(options, form.getValues()) ?? {};
  form.setValue('AllocatedStorage', Math.max(preset.AllocatedStorage, MinStorageSize));
}

function settle(form: CreateInstanceForm, options: EngineDefaults['options']) {
  const values = form.getValues();
  const settled = settledConfiguration(values, options, classKindOf(values.UseCase));
  form.setValue('DBInstanceClass', settled.DBInstanceClass);
  form.setValue('ProcessorFeatures', OWN_PROCESSOR);
  form.setValue('LicenseModel', settled.LicenseModel);
  form.setValue('StorageType', settled.StorageType);
  form.setValue('Iops', settled.Iops);
}

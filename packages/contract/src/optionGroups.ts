import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { optional, text, wholeNumber } from './fields.ts';
import { existing, optionGroupName } from './identifiers.ts';
import { rdsAction } from './rdsAction.ts';
import { answer, listOf } from './reading.ts';
import { optionGroup, optionGroupOption } from './rows.ts';
import { tags } from './settings.ts';

const description = text.min(1, 'Enter a description.').max(255, 'At most 255 characters.');

/** Input of CreateOptionGroup. Engine and major version are those of the databases that it is for, and never change. */
export const createOptionGroupInput = z.object({
  OptionGroupName: optionGroupName,
  EngineName: text.min(1, 'Choose an engine.'),
  MajorEngineVersion: text.min(1, 'Choose a major version.'),
  OptionGroupDescription: description,
  Tags: tags.optional(),
});

/** Input of CopyOptionGroup. */
export const copyOptionGroupInput = z.object({
  SourceOptionGroupIdentifier: existing,
  TargetOptionGroupIdentifier: optionGroupName,
  TargetOptionGroupDescription: description,
});

/** An option as a group is to have it; what is left out stays as it is, or is the option's default. */
export const optionConfiguration = z.object({
  OptionName: text.min(1, 'Choose an option.'),
  OptionVersion: optional(text),
  Port: wholeNumber(1150, 65_535).optional(),
  VpcSecurityGroupMemberships: z
    .array(text.regex(/^sg-[0-9a-f]+$/, 'Enter a security group such as sg-0123abcd.'))
    .optional(),
  OptionSettings: z.array(z.object({ Name: text.min(1), Value: text.optional() })).optional(),
});

const named = z.object({ OptionGroupName: existing });

/** Input of ModifyOptionGroup. */
export const modifyOptionGroupInput = named.extend({
  OptionsToInclude: z.array(optionConfiguration).optional(),
  OptionsToRemove: z.array(text.min(1)).optional(),
  /** Whether the databases of the group get the change now, and not in their next maintenance window. */
  ApplyImmediately: z.boolean().optional(),
});

const one = '/option-groups/{OptionGroupName}';

/** Option groups: features of an engine that its instances may have. */
export const optionGroups = {
  list: oc.route({ method: 'GET', path: '/option-groups' }).output(answer(listOf(optionGroup))),
  get: oc.route({ method: 'GET', path: one }).input(named).output(answer(optionGroup)),
  /** What the engine offers for its groups to have. */
  options: oc
    .route({ method: 'GET', path: '/option-group-options' })
    .input(z.object({ EngineName: existing, MajorEngineVersion: existing }))
    .output(answer(listOf(optionGroupOption))),
  create: rdsAction('CreateOptionGroup')
    .route({ method: 'POST', path: '/option-groups', successStatus: 201 })
    .input(createOptionGroupInput)
    .output(answer(optionGroup)),
  copy: rdsAction('CopyOptionGroup')
    .route({ method: 'POST', path: '/option-groups/{SourceOptionGroupIdentifier}/copy', successStatus: 201 })
    .input(copyOptionGroupInput)
    .output(answer(optionGroup)),
  modify: rdsAction('ModifyOptionGroup')
    .route({ method: 'PATCH', path: one })
    .input(modifyOptionGroupInput)
    .output(answer(optionGroup)),
  delete: rdsAction('DeleteOptionGroup').route({ method: 'DELETE', path: one }).input(named).output(type<object>()),
};

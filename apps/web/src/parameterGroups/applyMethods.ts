import type { Parameter } from '@rds-console/contract/rows';
import type { Choice } from '../form/SelectField.tsx';
import type { ParameterReset } from './anyParameterGroup.ts';
import type { ParameterGroup } from './parameterGroup.ts';

const immediate: Choice = { value: 'immediate', label: 'Immediately' };
const pendingReboot: Choice = { value: 'pending-reboot', label: 'At the next reboot' };

/** Dynamic parameters can change while the database runs; static ones are read when it starts. */
export function usualApplyMethod({ ApplyType }: Parameter): ParameterReset['ApplyMethod'] {
  return ApplyType === 'dynamic' ? 'immediate' : 'pending-reboot';
}

/**
 * When a parameter may take effect.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBParameterGroup.html, Parameters
 */
export function applyMethodChoices(parameter: Parameter, { resource }: ParameterGroup): Choice[] {
  if (usualApplyMethod(parameter) === 'pending-reboot') return [pendingReboot];
  return resource.DBParameterGroupFamily.startsWith('sqlserver-') ? [immediate] : [immediate, pendingReboot];
}

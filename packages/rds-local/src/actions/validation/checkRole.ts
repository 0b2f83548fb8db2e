import { RdsError } from '../../engine/rdsError.ts';

/** A role that a database has. */
export interface AssociatedRole {
  RoleArn?: string;
  FeatureName?: string;
  Status?: string;
}

/** @throws RdsError InvalidParameterValue for what is no role's ARN */
export function checkRoleArn(RoleArn: string | undefined): string {
  if (RoleArn !== undefined && /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/.test(RoleArn)) return RoleArn;
  throw new RdsError('InvalidParameterValue', `Invalid IAM role ARN: ${RoleArn}`);
}

/** @param supported the features of the engine version. @throws RdsError InvalidParameterValue */
export function checkFeature(FeatureName: string, supported: readonly string[], engine: string, version: string): void {
  if (supported.includes(FeatureName)) return;
  const words = supported.length === 0 ? 'It has none that takes a role.' : `It has ${supported.join(', ')}.`;
  throw new RdsError(
    'InvalidParameterValue',
    `The feature ${FeatureName} is not supported for ${engine} ${version}. ${words}`,
  );
}

/** Whether `role` stands for a role and feature; a feature that is not named is the same as an empty one. */
export function isRole(role: AssociatedRole, RoleArn: string, FeatureName: string | undefined): boolean {
  return role.RoleArn === RoleArn && (role.FeatureName ?? '') === (FeatureName ?? '');
}

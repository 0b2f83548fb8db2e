import { rule } from '@rds-console/contract/refinements';

/** RDS hears of one password; the form asks for it twice. */
export const confirmPasswordRule = rule<{
  MasterUserPassword?: string | undefined;
  ConfirmPassword: string;
  ManageMasterUserPassword?: boolean | undefined;
}>('ConfirmPassword', (input) =>
  input.ManageMasterUserPassword || input.ConfirmPassword === (input.MasterUserPassword ?? '')
    ? undefined
    : 'The two passwords differ.',
);

/** A password that RDS managed has to be given when it is taken back. @param wasManaged whether Secrets Manager has it now */
export function takenBackPasswordRule(wasManaged: boolean) {
  return rule<{ MasterUserPassword?: string | undefined; ManageMasterUserPassword?: boolean | undefined }>(
    'MasterUserPassword',
    (values) =>
      wasManaged && values.ManageMasterUserPassword === false && !values.MasterUserPassword
        ? 'Enter the password that is valid from then on.'
        : undefined,
  );
}

/** Enhanced monitoring writes as a role; RDS refuses it without one. */
export const monitoringRoleRule = rule<{
  MonitoringInterval?: number | undefined;
  MonitoringRoleArn?: string | undefined;
}>('MonitoringRoleArn', (values) =>
  values.MonitoringInterval && !values.MonitoringRoleArn
    ? 'Enter the ARN of the role that enhanced monitoring uses.'
    : undefined,
);

/** RDS asks a directory as a role, and refuses to join one without. */
export const directoryRoleRule = rule<{ Domain?: string | undefined; DomainIAMRoleName?: string | undefined }>(
  'DomainIAMRoleName',
  ({ Domain, DomainIAMRoleName }) =>
    Domain && !DomainIAMRoleName ? 'Enter the name of the role by which RDS asks the directory.' : undefined,
);

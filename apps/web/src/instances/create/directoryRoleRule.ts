import { rule } from '@rds-console/contract/refinements';

/** RDS asks a directory as a role, and refuses to join one without. */
export const directoryRoleRule = rule<{ Domain?: string | undefined; DomainIAMRoleName?: string | undefined }>(
  'DomainIAMRoleName',
  ({ Domain, DomainIAMRoleName }) =>
    Domain && !DomainIAMRoleName ? 'Enter the name of the role by which RDS asks the directory.' : undefined,
);

import { labelOf } from '@rds-console/contract/parameters/labels';

interface Credentials {
  MasterUsername?: string | undefined;
  MasterUserPassword?: string | undefined;
  ConfirmPassword?: string | undefined;
  ManageMasterUserPassword?: boolean | undefined;
}

/** The labels of what a new database cannot do without and that is not given yet. */
export function missingFields<Values extends Credentials>(
  values: Values,
  required: readonly (keyof Values & string)[],
) {
  const own = values.ManageMasterUserPassword ? [] : (['MasterUserPassword', 'ConfirmPassword'] as const);
  const names: readonly (keyof Values & string)[] = [...required, 'MasterUsername', ...own];
  return names
    .filter((name) => !values[name])
    .map((name) => (name === 'ConfirmPassword' ? 'Confirm password' : labelOf(name)));
}

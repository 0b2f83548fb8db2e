import { z } from 'zod';
import { databaseNameError, masterUsername, masterUserPassword } from './credentials.ts';
import { windowsOverlap } from './windows.ts';

/**
 * A rule over several parameters. It is also checked while other values are invalid, so that a form shows all its
 * errors at once.
 *
 * @param field the parameter at which the error is shown
 * @param complaint returns a sentence; undefined if the values are valid
 */
export function rule<Input extends object>(field: keyof Input & string, message: (input: Input) => string | undefined) {
  return z.refine<Input>((input) => message(input) === undefined, {
    path: [field],
    error: (issue) => message(issue.input as Input), // What was refined; zod doesn't say its type.
    when: ({ value }) => typeof value === 'object' && value !== null,
  });
}

interface Credentials {
  Engine?: string;
  DBClusterIdentifier?: string | undefined;
  MasterUsername?: string | undefined;
  MasterUserPassword?: string | undefined;
  ManageMasterUserPassword?: boolean | undefined;
}

function firstError(schema: z.ZodType, value: unknown) {
  return schema.safeParse(value ?? '').error?.issues[0]?.message;
}

/** A database of its own needs a master user; a member of a cluster has the cluster's. */
export const instanceUsernameRule = rule<Credentials>('MasterUsername', (input) =>
  input.DBClusterIdentifier ? undefined : firstError(masterUsername(input.Engine), input.MasterUsername),
);

/** The password that goes with it, by the rules of the chosen engine; none where RDS makes it. */
export const instancePasswordRule = rule<Credentials>('MasterUserPassword', (input) =>
  input.DBClusterIdentifier ? undefined : passwordError(input),
);

/** The same for a cluster, which always has a master user. */
export const clusterUsernameRule = rule<Credentials>('MasterUsername', (input) =>
  firstError(masterUsername(input.Engine), input.MasterUsername),
);
export const clusterPasswordRule = rule<Credentials>('MasterUserPassword', passwordError);

function passwordError({ Engine, MasterUserPassword, ManageMasterUserPassword }: Credentials) {
  if (!ManageMasterUserPassword) return firstError(masterUserPassword(Engine), MasterUserPassword);
  return MasterUserPassword ? 'RDS makes the password. Leave this empty.' : undefined;
}

/** The first database's name, which instances and clusters have under different names. */
export const dbNameRule = rule<{ Engine?: string; DBName?: string | undefined }>('DBName', ({ Engine, DBName }) =>
  databaseNameError(Engine, DBName),
);
export const databaseNameRule = rule<{ Engine?: string; DatabaseName?: string | undefined }>(
  'DatabaseName',
  ({ Engine, DatabaseName }) => databaseNameError(Engine, DatabaseName),
);

interface Windows {
  PreferredBackupWindow?: string | undefined;
  PreferredMaintenanceWindow?: string | undefined;
}

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html, PreferredBackupWindow */
export const windowsRule = rule<Windows>('PreferredMaintenanceWindow', (input) =>
  windowsOverlap(input.PreferredBackupWindow ?? '', input.PreferredMaintenanceWindow ?? '')
    ? 'The maintenance window overlaps the backup window.'
    : undefined,
);

interface FinalSnapshot {
  SkipFinalSnapshot?: boolean | undefined;
  FinalDBSnapshotIdentifier?: string | undefined;
}

/** A snapshot is named exactly when one is to be taken. */
export const finalSnapshotRule = rule<FinalSnapshot>('FinalDBSnapshotIdentifier', (input) =>
  input.SkipFinalSnapshot && input.FinalDBSnapshotIdentifier
    ? 'A final snapshot has a name only when one is created.'
    : undefined,
);

interface RestoreTime {
  RestoreTime?: string | undefined;
  RestoreToTime?: string | undefined;
  UseLatestRestorableTime?: boolean | undefined;
}

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RestoreDBInstanceToPointInTime.html */
export function restoreTimeRule(field: 'RestoreTime' | 'RestoreToTime') {
  return rule<RestoreTime>(field, (input) =>
    Boolean(input[field]) === Boolean(input.UseLatestRestorableTime)
      ? 'Choose either the latest restorable time or a time of your own.'
      : undefined,
  );
}

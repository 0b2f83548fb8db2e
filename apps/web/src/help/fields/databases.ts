import { identifierRule } from '@rds-console/contract/parameters/help';
import type { HelpText } from '../helpText.ts';

/**
 * What forms for databases ask beside the parameters of RDS's databases.
 */
export const databases: Record<string, HelpText> = {
  TargetDBInstanceIdentifier: {
    what: 'The name of the new DB instance. A restore never writes into the one it comes from.',
    rule: identifierRule,
  },
  DBUser: {
    what: 'The user of the database who logs in with the token. What it may do in the database is up to its grants there, as for any other user.',
    rule: 'It has to exist in the database, marked for IAM as step 1 shows, and to be written in the policy exactly so: capitals count.',
    consequence: 'Many roles and IAM users may log in as the same database user, where their policies say so.',
  },
  ConfirmPassword: {
    parameter: null,
    what: 'The same password once more, so that a slip of the finger does not lock you out.',
    rule: 'It is compared in the browser and is not sent to RDS.',
  },
  AllowMajorVersionUpgrade: {
    what: 'Says that a step to another major version is meant, and not a mistake.',
    rule: 'RDS refuses a major upgrade without it.',
    consequence: 'A major version may break applications: try it on a restored copy first.',
  },
  CreateReplica: {
    parameter: null,
    what: 'Adds a reader in another availability zone to the new cluster.',
    rule: 'The console makes it with a request of its own, after the writer.',
    consequence: 'It takes over when the writer fails, answers reads, and is charged as an instance.',
  },
  RetainAutomatedBackups: {
    parameter: 'DeleteAutomatedBackups',
    what: 'Keeps the automated backups of the deleted database until their retention ends.',
    consequence: 'Until then it can be restored to a point in time, and storage is charged.',
  },
  Confirmation: {
    parameter: null,
    what: 'A word to type, so that nothing is deleted by a slip.',
    rule: 'It is compared in the browser and is not sent to RDS.',
  },
};

import { ORPCError } from '@orpc/contract';

/**
 * An error as it travels from RDS, or from our own server, to the person who can do something about it.
 * For RDS's own errors the code, message and status are RDS's, unchanged.
 */
export interface Problem {
  /** RDS's code on the wire (`DBInstanceNotFound`), or one of ours (`BadRequest`, `RdsUnreachable`, `InternalError` …). */
  code: string;
  message: string;
  /** HTTP status. */
  status: number;
  requestId?: string;
  /** What was wrong with single fields of the input, by RDS parameter name; a path is joined by dots. */
  fields?: Record<string, string>;
}

/**
 * How browsers and Node word that nothing answered: each in its own way, also for a page's code. What a mistake in a
 * program throws is a TypeError too.
 */
const nothingAnswered = /fetch|network|load failed|dynamically imported module|importing a module script/i;

/**
 * Whatever a call to the console's server threw, as a problem that can be shown.
 *
 * @param error an ORPCError whose data is the server's problem, or what the browser throws when nothing answers
 */
export function toProblem(error: unknown): Problem {
  if (error instanceof ORPCError) {
    // The client hands on an error answer whose body is not in its own form as `{ status, headers, body }`.
    const { data } = error;
    const body: unknown = typeof data === 'object' && data !== null && 'body' in data ? data.body : data;
    return isProblem(body) ? body : { code: error.code, message: error.message, status: error.status };
  }
  if (error instanceof TypeError && nothingAnswered.test(error.message)) {
    return {
      code: 'ConsoleUnreachable',
      message: 'The console’s server does not answer. Check that it is still running; nothing that was typed is lost.',
      status: 0,
    };
  }
  return { code: 'UnexpectedError', message: error instanceof Error ? error.message : String(error), status: 0 };
}

/** Whether a value that came from elsewhere is a problem. */
export function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    'message' in value &&
    typeof value.message === 'string' &&
    'status' in value &&
    typeof value.status === 'number'
  );
}

/** Codes that speak of one parameter whatever the message says; where a form has several, of the one that names something new. */
const fieldByCode = new Map([
  ['DBInstanceAlreadyExists', ['NewDBInstanceIdentifier', 'TargetDBInstanceIdentifier', 'DBInstanceIdentifier']],
  ['DBClusterAlreadyExistsFault', ['NewDBClusterIdentifier', 'DBClusterIdentifier']],
  ['DBSnapshotAlreadyExists', ['TargetDBSnapshotIdentifier', 'DBSnapshotIdentifier', 'FinalDBSnapshotIdentifier']],
  [
    'DBClusterSnapshotAlreadyExistsFault',
    ['TargetDBClusterSnapshotIdentifier', 'DBClusterSnapshotIdentifier', 'FinalDBSnapshotIdentifier'],
  ],
  ['DBSubnetGroupAlreadyExists', ['DBSubnetGroupName']],
  ['DBSubnetGroupDoesNotCoverEnoughAZs', ['SubnetIds']],
  ['DBSubnetQuotaExceededFault', ['SubnetIds']],
  ['InvalidSubnet', ['SubnetIds']],
  ['SubnetAlreadyInUse', ['SubnetIds']],
  [
    'DBParameterGroupAlreadyExists',
    ['TargetDBParameterGroupIdentifier', 'TargetDBClusterParameterGroupIdentifier', 'DBParameterGroupName'],
  ],
  ['OptionGroupAlreadyExistsFault', ['TargetOptionGroupIdentifier', 'OptionGroupName']],
  ['SubscriptionAlreadyExist', ['SubscriptionName']],
  ['SNSInvalidTopic', ['SnsTopicArn']],
  ['SNSNoAuthorization', ['SnsTopicArn']],
  ['SNSTopicArnNotFound', ['SnsTopicArn']],
  ['SourceNotFound', ['SourceIds']],
  ['SubscriptionCategoryNotFound', ['EventCategories']],
  ['DBSubnetGroupNotFoundFault', ['DBSubnetGroupName']],
  ['DBParameterGroupNotFound', ['DBParameterGroupName']],
  ['DBClusterParameterGroupNotFound', ['DBClusterParameterGroupName']],
  ['OptionGroupNotFoundFault', ['OptionGroupName']],
  ['KMSKeyNotAccessibleFault', ['KmsKeyId']],
  ['StorageTypeNotSupported', ['StorageType']],
]);

/** Phrases by which RDS's messages name a parameter without writing its name. */
const fieldByPhrase: [RegExp, string][] = [
  [/master password|MasterUserPassword/i, 'MasterUserPassword'],
  [/master user ?name/i, 'MasterUsername'],
  [/IAM Database Authentication/i, 'EnableIAMDatabaseAuthentication'],
  [/DB Instance class/i, 'DBInstanceClass'],
  [/Cannot find version|engine version/i, 'EngineVersion'],
  [/storage size|allocated storage/i, 'AllocatedStorage'],
  [/maintenance window/i, 'PreferredMaintenanceWindow'],
  [/backup window/i, 'PreferredBackupWindow'],
  [/backup retention/i, 'BackupRetentionPeriod'],
  [/input subnets/i, 'SubnetIds'],
  [/ParameterGroupFamily/i, 'DBParameterGroupFamily'],
];

/**
 * The field of a form that a problem is about, or undefined when it is about none of them.
 *
 * @param fields the names of the form's own fields; the answer is always one of them
 */
export function fieldOf(problem: Problem, fields: readonly string[]): string | undefined {
  const byCode = fieldByCode.get(problem.code)?.find((field) => fields.includes(field));
  if (byCode) return byCode;
  const byName = fields.find((field) => new RegExp(`\\b${field}\\b`).test(problem.message));
  if (byName) return byName;
  return fieldByPhrase.find(([phrase, field]) => phrase.test(problem.message) && fields.includes(field))?.[1];
}

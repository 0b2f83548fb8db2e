import { ORPCError } from '@orpc/contract';

/**
 * An error from RDS or from the console's server, as it is shown to the user.
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
 * The messages of browsers and Node for a request without a response; they all differ. A programming error is
 * a TypeError too, so the type isn't enough.
 */
const nothingAnswered = /fetch|network|load failed|dynamically imported module|importing a module script/i;

/**
 * The error of a call to the console's server, as a problem.
 *
 * @param error an ORPCError whose data is the server's problem, or what the browser throws when nothing answers
 */
export function toProblem(error: unknown): Problem {
  if (error instanceof ORPCError) {
    // If an error response isn't in the client's format, its data is `{ status, headers, body }`.
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
 * The form field that a problem is about; undefined if none.
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

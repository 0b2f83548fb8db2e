interface FeatureRule {
  engines: RegExp;
  names: readonly string[];
  /** The earliest major version; every one when absent. */
  since?: number;
}

/**
 * Features of a database that use an IAM role.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PostgreSQL.S3Import.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/PostgreSQL-Lambda.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/oracle-s3-integration.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/User.SQLServer.Options.S3-integration.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/postgresql-ml.html
 */
const RULES: readonly FeatureRule[] = [
  { engines: /^(aurora-postgresql|postgres)$/, names: ['s3Import'], since: 10 },
  { engines: /^(aurora-postgresql|postgres)$/, names: ['Lambda', 's3Export'], since: 11 },
  { engines: /^aurora-postgresql$/, names: ['Comprehend', 'SageMaker'], since: 11 },
  { engines: /^aurora-postgresql$/, names: ['Bedrock'], since: 14 },
  { engines: /^(oracle|sqlserver)-/, names: ['S3_INTEGRATION'] },
];

/** The features of an engine version that an IAM role can be given for, in alphabetical order. */
export function featureNames(engine: string, version: string): string[] {
  const major = Number.parseInt(version, 10);
  return RULES.filter(({ engines, since = 0 }) => engines.test(engine) && major >= since)
    .flatMap(({ names }) => names)
    .sort();
}

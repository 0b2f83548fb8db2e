/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeEvents.html, SourceType */
export const eventSourceTypes = [
  'db-instance',
  'db-cluster',
  'db-snapshot',
  'db-cluster-snapshot',
  'db-parameter-group',
  'db-security-group',
] as const;

/** RDS keeps events for 14 days. */
export const longestDurationMinutes = 14 * 24 * 60;

/**
 * The categories of events for each type of source, as DescribeEventCategories lists them.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_Events.Messages.html
 */
export const EVENT_CATEGORIES: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'db-instance',
    [
      'availability',
      'backtrack',
      'backup',
      'configuration change',
      'creation',
      'deletion',
      'failover',
      'failure',
      'low storage',
      'maintenance',
      'notification',
      'read replica',
      'recovery',
      'restoration',
      'security',
      'security patching',
    ],
  ],
  ['db-security-group', ['configuration change', 'failure']],
  ['db-parameter-group', ['configuration change']],
  ['db-snapshot', ['creation', 'deletion', 'notification', 'restoration']],
  [
    'db-cluster',
    [
      'configuration change',
      'creation',
      'deletion',
      'failover',
      'failure',
      'global failover',
      'maintenance',
      'migration',
      'notification',
      'serverless',
    ],
  ],
  ['db-cluster-snapshot', ['backup', 'notification']],
  ['db-proxy', ['configuration change', 'creation', 'deletion', 'failure']],
  ['blue-green-deployment', ['creation', 'deletion', 'failure', 'notification']],
  ['custom-engine-version', ['creation', 'failure', 'restoring']],
  ['zero-etl', ['creation', 'deletion', 'failure', 'notification']],
]);

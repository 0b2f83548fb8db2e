/**
 * What RDS tells of by events: the category and the words of each. `{}` in the words stands for what the event is about.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_Events.Messages.html
 */
export const EVENTS = {
  'RDS-EVENT-0001': { category: 'backup', words: 'Backing up DB instance' },
  'RDS-EVENT-0002': { category: 'backup', words: 'Finished DB instance backup' },
  'RDS-EVENT-0003': { category: 'deletion', words: 'DB instance deleted' },
  'RDS-EVENT-0004': { category: 'availability', words: 'DB instance shutdown' },
  'RDS-EVENT-0005': { category: 'creation', words: 'DB instance created' },
  'RDS-EVENT-0006': { category: 'availability', words: 'DB instance restarted' },
  'RDS-EVENT-0008': { category: 'restoration', words: 'Restored from snapshot {}' },
  'RDS-EVENT-0011': { category: 'configuration change', words: 'Updated to use parameter group {}' },
  'RDS-EVENT-0012': { category: 'configuration change', words: 'Applying modification to database instance class' },
  'RDS-EVENT-0013': { category: 'failover', words: 'Multi-AZ instance failover started' },
  'RDS-EVENT-0014': { category: 'configuration change', words: 'Finished applying modification to DB instance class' },
  'RDS-EVENT-0015': { category: 'failover', words: 'Multi-AZ failover to standby complete' },
  'RDS-EVENT-0016': { category: 'configuration change', words: 'Reset master credentials' },
  'RDS-EVENT-0017': { category: 'configuration change', words: 'Finished applying modification to allocated storage' },
  'RDS-EVENT-0018': { category: 'configuration change', words: 'Applying modification to allocated storage' },
  'RDS-EVENT-0019': { category: 'restoration', words: 'Restored from DB instance {}' },
  'RDS-EVENT-0024': {
    category: 'configuration change',
    words: 'Applying modification to convert to a Multi-AZ DB instance',
  },
  'RDS-EVENT-0025': {
    category: 'configuration change',
    words: 'Finished applying modification to convert to a Multi-AZ DB instance',
  },
  'RDS-EVENT-0026': { category: 'maintenance', words: 'Applying off-line patches to DB instance' },
  'RDS-EVENT-0027': { category: 'maintenance', words: 'Finished applying off-line patches to DB instance' },
  'RDS-EVENT-0028': { category: 'configuration change', words: 'Disabled automated backups' },
  'RDS-EVENT-0029': {
    category: 'configuration change',
    words: 'Finished applying modification to convert to a standard (Single-AZ) DB instance',
  },
  'RDS-EVENT-0030': {
    category: 'configuration change',
    words: 'Applying modification to convert to a standard (Single-AZ) DB instance',
  },
  'RDS-EVENT-0032': { category: 'configuration change', words: 'Enabled automated backups' },
  'RDS-EVENT-0040': { category: 'creation', words: 'Creating manual snapshot' },
  'RDS-EVENT-0041': { category: 'deletion', words: 'Deleted user snapshot' },
  'RDS-EVENT-0042': { category: 'creation', words: 'Manual snapshot created' },
  'RDS-EVENT-0043': { category: 'restoration', words: 'Restoring from snapshot' },
  'RDS-EVENT-0045': { category: 'read replica', words: 'Replication has stopped' },
  'RDS-EVENT-0046': { category: 'read replica', words: 'Replication for the read replica resumed' },
  'RDS-EVENT-0049': { category: 'failover', words: 'Completed failover to DB instance' },
  'RDS-EVENT-0057': { category: 'read replica', words: 'Replication streaming has been terminated' },
  'RDS-EVENT-0067': { category: 'configuration change', words: 'Unable to reset your password' },
  'RDS-EVENT-0078': { category: 'configuration change', words: 'Monitoring interval changed to {}' },
  'RDS-EVENT-0087': { category: 'notification', words: 'DB instance stopped' },
  'RDS-EVENT-0088': { category: 'notification', words: 'DB instance started' },
  'RDS-EVENT-0090': { category: 'creation', words: 'Creating automated snapshot' },
  'RDS-EVENT-0091': { category: 'creation', words: 'Automated snapshot created' },
  // RDS documents no event for the switch. Console users need to see it among the others, so this one is our own.
  'RDS-LOCAL-IAM-ON': { category: 'configuration change', words: 'Enabled IAM database authentication' },
  'RDS-LOCAL-IAM-OFF': { category: 'configuration change', words: 'Disabled IAM database authentication' },
} as const satisfies Record<string, { category: string; words: string }>;

export type EventId = keyof typeof EVENTS;

import type { HelpText } from '../helpText.ts';

/**
 * Event subscriptions.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.html
 */
export const subscriptions: Record<string, HelpText> = {
  SubscriptionName: {
    what: 'What the subscription is called.',
    rule: '1 to 254 letters, digits and hyphens. It cannot be changed later.',
  },
  SnsTopicArn: {
    what: 'The topic of Amazon SNS to which RDS publishes.',
    rule: 'A standard topic of this region, whose access policy lets RDS publish; RDS cannot use FIFO topics.',
  },
  Enabled: {
    what: 'Whether RDS publishes to the topic.',
    consequence: 'A subscription that is not enabled is kept with all its settings.',
  },
  SourceType: {
    what: 'What the events are about.',
    rule: 'Once it is one type, it can become another one, and not all of them again.',
  },
  AllSources: {
    parameter: null,
    what: 'Whether RDS tells of everything of the type, or of what is named only.',
    consequence: 'With all, also of databases that are yet to be made.',
  },
  SourceIds: {
    what: 'The databases, snapshots or groups of which RDS tells.',
    rule: 'They have to be there when they are added, and are of the source type.',
  },
  AllCategories: { parameter: null, what: 'Whether RDS tells of everything that happens, or of some kinds only.' },
  EventCategories: {
    what: 'The kinds of events of which RDS tells.',
    rule: 'Each source type has its own.',
  },
};

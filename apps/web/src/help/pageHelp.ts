import type { HelpText } from './helpText.ts';

export interface PageHelp extends HelpText {
  title: string;
}

/**
 * What there is to know of each page: the first pattern that fits its address. Types of resources that have `pages` have
 * it there.
 */
const pages: [address: RegExp, help: PageHelp][] = [
  [
    /^\/$/,
    {
      title: 'Dashboard',
      what: 'How many databases and snapshots there are, and how many databases take AWS identities instead of passwords.',
      rule: 'Under Target stands whom the console talks to: AWS, or rds-local on this machine. Everything else is the same for both.',
    },
  ],
  [
    /^\/(instances|clusters)\/create$/,
    {
      title: 'Creating a database',
      what: 'Each step asks for one kind of setting. Going back keeps what was entered, and nothing is sent before the last button.',
      rule: 'What RDS would refuse in the configuration chosen so far is not offered, or says why it cannot be had.',
      consequence:
        'RDS answers at once and works for some minutes: the database is listed as creating, and can be used when it is available.',
    },
  ],
  [
    /^\/instances$/,
    {
      title: 'Instances',
      what: 'All DB instances of the region, members of clusters included. IAM authentication says who takes tokens, and what is pending.',
      rule: 'The filter takes properties with operators, and stands in the address: a filtered list can be bookmarked or sent to somebody.',
      consequence:
        'Choose a row to see its essentials in the panel below, and to use the actions. An action that cannot be used now says why.',
    },
  ],
  [
    /^\/(instances|clusters)\/[^/]+\/modify$/,
    {
      title: 'Modifying',
      what: 'Change what you like, then continue to a summary of what was there and what will be. Only what changed is sent.',
      rule: 'Some changes take effect at once whatever you choose, others wait for the maintenance window or for a reboot. The summary tells which.',
      consequence:
        'Applying at once also applies everything that is still waiting, and may take the database out of service.',
    },
  ],
  [
    /^\/(instances|clusters|snapshots|cluster-snapshots|automated-backups|cluster-automated-backups)\/[^/]+\/(restore|migrate|clone)$/,
    {
      title: 'Restoring',
      what: 'A restore always makes a new database. The one it comes from stays as it is, and applications are pointed to the new endpoint.',
      rule: 'IAM DB authentication is taken from the source unless you choose otherwise.',
      consequence:
        'The new database has the security and parameter groups that you choose here, or else the default ones.',
    },
  ],
  [
    /^\/instances\/[^/]+\/(read-replica|promote)$/,
    {
      title: 'Read replicas',
      what: 'A replica follows another instance and answers reads. Promoted, it becomes a database of its own.',
      rule: 'The source has to keep automated backups.',
      consequence: 'A replica lags behind a little, and promotion cannot be undone.',
    },
  ],
  [
    /^\/(instances|clusters)\/[^/]+\/connect$/,
    {
      title: 'Logging in by IAM',
      what: 'The four steps from a database with IAM DB authentication to a session in it: a database user, a policy, a token, a client.',
      rule: 'A policy names the resource ID and the database user; a token names the endpoint, the port and the user, and is good for 15 minutes.',
      consequence:
        'What you paste to be checked, tokens and policies, is read in your browser and goes nowhere. A token that is generated here is forgotten when you leave the tab.',
    },
  ],
  [
    /^\/instances\/[^/]+/,
    {
      title: 'A DB instance',
      what: 'The endpoint to connect to, the settings in force, what waits to be applied, logs, snapshots and tags. Each tab has its own address.',
      rule: 'The members of an Aurora cluster take IAM DB authentication from their cluster and are switched there.',
    },
  ],
  [
    /^\/clusters$/,
    {
      title: 'Clusters',
      what: 'Aurora and Multi-AZ DB clusters with their members. One member writes, the others read and stand ready.',
      rule: 'A cluster has the data, the backups and the authentication; a member has the class and the availability zone.',
    },
  ],
  [
    /^\/clusters\/[^/]+\/add-instance$/,
    {
      title: 'Adding an instance to a cluster',
      what: 'The new member reads the cluster’s own storage, so it is there without copying data.',
      consequence: 'A cluster without members stores data and answers nobody; the first one becomes the writer.',
    },
  ],
  [
    /^\/clusters\/[^/]+/,
    {
      title: 'A DB cluster',
      what: 'The writer endpoint follows the writer through every failover, the reader endpoint spreads connections over the readers.',
      rule: 'IAM DB authentication is switched here for all members together.',
    },
  ],
  [
    /^\/iam-authentication/,
    {
      title: 'IAM authentication',
      what: 'Where every database stands, how many of those that could have IAM DB authentication have it, and a switch for many at once.',
      rule: 'A member of a cluster follows its cluster and is not counted. What cannot have it, or is waived, is not counted either; a waiver that expired is.',
      consequence:
        'A bulk switch shows its plan first. It goes on in the console’s server: the page may be left or loaded anew.',
    },
  ],
  [
    /^\/iam-identities/,
    {
      title: 'IAM identities',
      what: 'The access keys whose tokens can log in to databases of this endpoint. AWS has them in IAM; the local endpoint has its own list.',
      rule: 'A token is accepted if it is signed with the secret access key of an identity, and a policy of the identity allows rds-db:connect for the database and the database user.',
      consequence:
        'A change applies to the next login. Secret access keys and session tokens can’t be displayed after they are saved.',
    },
  ],
  [
    /^\/events/,
    {
      title: 'Events',
      what: 'What happened to databases, snapshots and groups, as RDS tells it.',
      rule: 'RDS keeps events for 14 days.',
    },
  ],
];

/**
 * The help of the page at an address; of the console as a whole where it has none.
 *
 * @param ofResources what is said beside all pages of the type of resource, but those that have help of their own
 */
export function pageHelpOf(path: string, ofResources?: PageHelp): PageHelp {
  const found = pages.find(([address]) => address.test(path));
  return (
    found?.[1] ?? ofResources ?? { title: 'RDS console', what: 'Databases of Amazon RDS, and who may log in to them.' }
  );
}

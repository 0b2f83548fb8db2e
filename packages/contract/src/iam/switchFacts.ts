import { protocolOf } from '../login/loginDatabase.ts';

/** Something to know before IAM DB authentication is switched. */
export interface SwitchFact {
  title: string;
  text: string;
  /** Earlier statements of the documentation, if different. */
  formerly?: string;
  /** The AWS source. */
  source: string;
}

const guide = 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/';
const limitsPage = `${guide}UsingWithRDS.IAMDBAuth.html`;
const enablingPage = `${guide}UsingWithRDS.IAMDBAuth.Enabling.html`;
const accountsPage = `${guide}UsingWithRDS.IAMDBAuth.DBAccounts.html`;
const methodsPage = `${guide}database-authentication.html`;
const clusterPage = 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.IAMDBAuth.Enabling.html';

interface Switch {
  kind: 'instance' | 'cluster';
  Engine: string | undefined;
  /** The new value. */
  to: boolean;
}

type When = (change: Switch) => boolean;
const always: When = () => true;
const on: When = ({ to }) => to;
const off: When = ({ to }) => !to;
const isPostgres = ({ Engine = '' }: Switch) => protocolOf(Engine) === 'postgres';
const isMysql = ({ Engine = '' }: Switch) => protocolOf(Engine) === 'mysql';
/** Also applies to bulk switches, for all engines. */
const unless =
  (other: When): When =>
  (change) =>
    !other(change);

const facts: [when: When, fact: SwitchFact][] = [
  [
    always,
    {
      title: 'No outage',
      text: 'Nothing restarts. The status is configuring-iam-database-auth for some minutes, and the database answers meanwhile.',
      source: enablingPage,
    },
  ],
  [
    on,
    {
      title: 'Connections stay',
      text: 'Open sessions go on, and logging in with a password works as before for every user who has one.',
      source: limitsPage,
    },
  ],
  [
    on,
    {
      title: 'Nobody gets in by this alone',
      text: 'It takes a database user that is marked for it and a policy as well. The Connect tab has both.',
      source: accountsPage,
    },
  ],
  [
    on,
    {
      title: 'Fewer than 200 new connections a second',
      text: 'That is how many logins with tokens AWS advises at most; beyond, pool connections or use RDS Proxy. Each login costs the database more than one with a password.',
      formerly:
        'Earlier manuals, from 2017 on, named a limit of 20 a second for MySQL, 10 on db.t2.micro, beyond which connections are throttled and even dropped.',
      source: limitsPage,
    },
  ],
  [
    on,
    {
      title: 'Memory',
      text: 'Between 300 and 1000 MiB more should be free for it. On a small or burstable class, look at the free memory before and after, and make buffers smaller if need be.',
      source: limitsPage,
    },
  ],
  [
    on,
    {
      title: 'Not in CloudTrail',
      text: 'CloudTrail and CloudWatch do not record these logins, nor the making of tokens. Failed ones can be exported as the log iam-db-auth-error.',
      source: `${guide}UsingWithRDS.IAMDBAuth.Troubleshooting.html`,
    },
  ],
  [
    (change) => change.to && unless(isMysql)(change),
    {
      title: 'PostgreSQL: one way in for each user',
      text: 'A user with the role rds_iam logs in by IAM only, the master user included, and cannot have Kerberos (rds_ad) at the same time. Replication connections cannot use it.',
      source: methodsPage,
    },
  ],
  [
    (change) => change.to && unless(isMysql)(change),
    {
      title: 'PostgreSQL: TLS',
      text: 'The parameter ssl has to be 1, and cannot be set to 0 while this is on.',
      source: enablingPage,
    },
  ],
  [
    ({ kind, to }) => to && kind === 'cluster',
    {
      title: 'All members together',
      text: 'The cluster decides for every instance in it, those that are added later included, and each of their classes has to support it.',
      source: clusterPage,
    },
  ],
  [
    off,
    {
      title: 'Who loses access',
      text: 'Users that are marked for IAM cannot log in any more, with a token or otherwise, until it is on again or they are given a password.',
      source: accountsPage,
    },
  ],
  [
    (change) => !change.to && unless(isPostgres)(change),
    {
      title: 'MySQL and MariaDB: what they are told',
      text: 'ERROR 1524: the plugin AWSAuthenticationPlugin is not loaded.',
      source: accountsPage,
    },
  ],
  [
    off,
    {
      title: 'Open sessions',
      text: 'The manual does not say what becomes of sessions that began with a token. Count on having to log in anew.',
      source: enablingPage,
    },
  ],
];

/**
 * The effects of a switch, for the user who is about to request it.
 *
 * @param change with an undefined Engine for several databases at once
 */
export function iamSwitchFacts(change: Switch): SwitchFact[] {
  return facts.filter(([when]) => when(change)).map(([, fact]) => fact);
}

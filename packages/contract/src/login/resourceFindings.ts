import { type Finding, wrong } from './finding.ts';
import { placeOf } from './loginDatabase.ts';
import { isOpen, matchesValue } from './pattern.ts';

/** A database of the region, as far as a policy can mean it. */
export interface KnownDatabase {
  kind: 'instance' | 'cluster';
  id: string;
  arn: string;
  /** `DbiResourceId` or `DbClusterResourceId`. */
  resourceId: string;
  /** The cluster of a member, whose resource id has to stand in its place. */
  memberOf?: { id: string; resourceId: string };
}

/**
 * What is wrong with one Resource of a statement about logging in.
 *
 * @param databases all that are known; none when they are not
 */
export function resourceFindings(resource: string, Effect: string, databases: readonly KnownDatabase[]): Finding[] {
  const warn = (text: string): Finding[] => (Effect === 'Allow' ? [{ severity: 'warning', text }] : []);
  if (/^\*+$/.test(resource)) return warn('The resource * lets in to every database of the account as every user.');
  const [scheme, partition = '', service, region = '', account = '', type = '', ...rest] = resource.split(':');
  if (scheme !== 'arn') return [wrong(`${resource} is no ARN.`)];
  if (service === 'rds')
    return [
      wrong(
        `${resource} names a resource of rds. It has to be ${exampleOf(resource, databases)}, with rds-db and the resource ID.`,
      ),
    ];
  if (service !== 'rds-db' && !isOpen(service ?? ''))
    return [wrong(`${resource} is not about databases: its service has to be rds-db.`)];
  if (type !== 'dbuser' && !isOpen(type))
    return [wrong(`${resource}: behind the account has to stand dbuser:, with a colon, and not ${type || 'nothing'}.`)];
  const named = rest.join(':');
  const slash = named.indexOf('/');
  if (slash < 0 && !isOpen(named))
    return [wrong(`${resource}: behind the resource ID has to stand a slash and the database user.`)];
  const id = slash < 0 ? named : named.slice(0, slash);
  const user = slash < 0 ? '*' : named.slice(slash + 1);
  return [
    ...placeFindings({ partition, region, account }, databases),
    ...idFindings(id, databases, warn),
    ...userFindings(user, warn),
  ];
}

function exampleOf(resource: string, databases: readonly KnownDatabase[]) {
  const meant = databases.find(({ arn }) => arn === resource) ?? databases[0];
  const { partition = 'aws', region = 'REGION', account = 'ACCOUNT' } = meant ? placeOf(meant.arn) : {};
  const id = meant ? (meant.memberOf?.resourceId ?? meant.resourceId) : 'RESOURCE-ID';
  return `arn:${partition}:rds-db:${region}:${account}:dbuser:${id}/USER`;
}

function placeFindings(reported: ReturnType<typeof placeOf>, databases: readonly KnownDatabase[]): Finding[] {
  const [known] = databases;
  if (!known) return [];
  const place = placeOf(known.arn);
  const words = { partition: 'partition', region: 'region', account: 'account' } as const;
  return (['partition', 'region', 'account'] as const)
    .filter((part) => matchesValue(reported[part], place[part]) === 'no')
    .map((part) => {
      const text = `Its ${words[part]} is ${reported[part] || 'missing'}, and the databases shown here have ${place[part]}.`;
      // It may be for databases in another account or Region.
      return reported[part] ? { severity: 'warning', text } : wrong(text);
    });
}

function idFindings(id: string, databases: readonly KnownDatabase[], warn: (text: string) => Finding[]): Finding[] {
  if (id === '*')
    return warn('The resource ID * lets in to every database of the account in the region, also to those to come.');
  if (isOpen(id)) return warn(`The resource ID ${id} stands for many databases.`);
  const named = databases.find((it) => it.id.toLowerCase() === id.toLowerCase());
  if (named) {
    const right = named.memberOf?.resourceId ?? named.resourceId;
    return [wrong(`${id} is the name of a database. A policy takes its resource ID: ${right}.`)];
  }
  const known = databases.find(({ resourceId }) => resourceId === id);
  if (known?.memberOf)
    return [
      wrong(
        `${id} is the member ${known.id} of the cluster ${known.memberOf.id}. A policy takes the cluster’s resource ID: ${known.memberOf.resourceId}.`,
      ),
    ];
  if (known) return [];
  const inOtherCase = databases.find(({ resourceId }) => resourceId.toLowerCase() === id.toLowerCase());
  if (inOtherCase) return [wrong(`${id} has to be written ${inOtherCase.resourceId}: capitals count.`)];
  if (!/^(db|cluster|prx)-[A-Z0-9]+$/i.test(id))
    return [wrong(`${id} is no resource ID. Those begin with db-, cluster- or prx-.`)];
  if (id.startsWith('prx-')) return [{ severity: 'info', text: `${id} is a proxy.` }];
  return databases.length > 0
    ? [{ severity: 'warning', text: `No database of this region has the resource ID ${id}.` }]
    : [];
}

function userFindings(user: string, warn: (text: string) => Finding[]): Finding[] {
  if (user === '') return [wrong('The database user is missing behind the slash.')];
  if (user === '*') return warn('The user * lets in as every user of the database, administrators included.');
  return isOpen(user) && user.includes('*') ? warn(`The user ${user} stands for many users.`) : [];
}

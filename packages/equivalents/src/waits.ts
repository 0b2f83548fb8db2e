import { regionOf } from './regions.ts';
import type { RdsRequest, Target } from './rendering.ts';

/** What has to be available, or gone, before the next call: the SDKs and the CLI have a waiter for each. */
export interface Wait {
  waiter: `${Kind}${'Available' | 'Deleted'}`;
  describe: string;
  member: string;
  id: string;
  region: string;
}

type Kind = 'DBInstance' | 'DBCluster' | 'DBSnapshot' | 'DBClusterSnapshot';

/** What an action has left in a state that others have to wait for. */
interface Busy {
  kind: Kind;
  id: string;
  region: string;
  by: string;
  isGoing: boolean;
}

// Which actions make something, and by which member of the input it is named.
const makes: readonly [action: RegExp, kind: Kind, member: string][] = [
  [/^CreateDBInstance(ReadReplica)?$/, 'DBInstance', 'DBInstanceIdentifier'],
  [/^RestoreDBInstanceFrom/, 'DBInstance', 'DBInstanceIdentifier'],
  [/^RestoreDBInstanceToPointInTime$/, 'DBInstance', 'TargetDBInstanceIdentifier'],
  [/^CreateDBCluster$/, 'DBCluster', 'DBClusterIdentifier'],
  [/^RestoreDBCluster/, 'DBCluster', 'DBClusterIdentifier'],
  [/^CreateDBSnapshot$/, 'DBSnapshot', 'DBSnapshotIdentifier'],
  [/^CopyDBSnapshot$/, 'DBSnapshot', 'TargetDBSnapshotIdentifier'],
  [/^CreateDBClusterSnapshot$/, 'DBClusterSnapshot', 'DBClusterSnapshotIdentifier'],
  [/^CopyDBClusterSnapshot$/, 'DBClusterSnapshot', 'TargetDBClusterSnapshotIdentifier'],
];
const changes: typeof makes = [
  [/^(Modify|Reboot|Start)DBInstance$/, 'DBInstance', 'DBInstanceIdentifier'],
  [/^PromoteReadReplica$/, 'DBInstance', 'DBInstanceIdentifier'],
  [/^(Modify|Reboot|Start|Failover)DBCluster$/, 'DBCluster', 'DBClusterIdentifier'],
];
const deletes: typeof makes = [
  [/^DeleteDBInstance$/, 'DBInstance', 'DBInstanceIdentifier'],
  [/^DeleteDBCluster$/, 'DBCluster', 'DBClusterIdentifier'],
  [/^DeleteDBSnapshot$/, 'DBSnapshot', 'DBSnapshotIdentifier'],
  [/^DeleteDBClusterSnapshot$/, 'DBClusterSnapshot', 'DBClusterSnapshotIdentifier'],
];

// By which members of an input something is meant that is there already.
const meant: Readonly<Record<Kind, readonly string[]>> = {
  DBInstance: ['DBInstanceIdentifier', 'SourceDBInstanceIdentifier'],
  DBCluster: ['DBClusterIdentifier', 'SourceDBClusterIdentifier'],
  DBSnapshot: ['DBSnapshotIdentifier', 'SourceDBSnapshotIdentifier'],
  DBClusterSnapshot: ['SnapshotIdentifier', 'DBClusterSnapshotIdentifier', 'SourceDBClusterSnapshotIdentifier'],
};

/** For each request what it has to wait for, because a request before it left it busy; nothing is waited for twice. */
export function waitsOf(requests: readonly RdsRequest[], target: Target): Wait[][] {
  const busy = new Map<string, Busy>();
  return requests.map((request) => {
    const region = regionOf(request, target);
    const awaited = [...busy].filter(([, it]) =>
      it.isGoing ? makesAnew(request, region, it) : needs(request, region, it),
    );
    for (const [key] of awaited) busy.delete(key);
    for (const it of leftBy(request, region)) busy.set(`${it.region} ${it.kind} ${it.id}`, it);
    return awaited.map(([, it]) => waitFor(it));
  });
}

function leftBy(request: RdsRequest, region: string): Busy[] {
  const named = (table: typeof makes, isGoing: boolean) =>
    table.flatMap(([action, kind, member]): Busy[] => {
      const id = request.input[member];
      if (!action.test(request.action) || typeof id !== 'string') return [];
      return [{ kind, id, region, by: request.action, isGoing }];
    });
  return [...named(makes, false), ...named(changes, false), ...named(deletes, true)];
}

/** A name is free when what had it is gone. */
function makesAnew({ action, input }: RdsRequest, region: string, { kind, id, region: own }: Busy): boolean {
  return (
    region === own && makes.some(([maker, made, member]) => made === kind && maker.test(action) && input[member] === id)
  );
}

function needs({ action, input }: RdsRequest, region: string, { kind, id, region: own, by }: Busy): boolean {
  if (/^(Add|Remove)Tags/.test(action) || action === 'CreateDBCluster') return false;
  // A new cluster takes its members while it is being made, and a restored one does not.
  // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RestoreDBClusterFromSnapshot.html
  if (action === 'CreateDBInstance' && by === 'CreateDBCluster') return false;
  return meant[kind].some((member) => {
    const value = input[member];
    if (value === id) return region === own;
    return (
      typeof value === 'string' && value.startsWith('arn:') && value.includes(`:${own}:`) && value.endsWith(`:${id}`)
    );
  });
}

function waitFor({ kind, id, region, isGoing }: Busy): Wait {
  const waiter = `${kind}${isGoing ? 'Deleted' : 'Available'}` as const;
  return { waiter, describe: `Describe${kind}s`, member: `${kind}Identifier`, id, region };
}

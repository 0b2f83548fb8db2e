import type { RdsRequest } from './rendering.ts';

/** What has to be available before the next call: the SDKs and the CLI have a waiter for each. */
export interface Wait {
  waiter: 'DBInstanceAvailable' | 'DBClusterAvailable' | 'DBSnapshotAvailable' | 'DBClusterSnapshotAvailable';
  describe: string;
  member: string;
  id: string;
}

type Kind = 'DBInstance' | 'DBCluster' | 'DBSnapshot' | 'DBClusterSnapshot';

// Which actions leave something busy, and by which members of later inputs it is meant.
const leavesBusy: readonly [action: RegExp, kind: Kind, member: string][] = [
  [/^(Create|Modify|Reboot|Start)DBInstance$/, 'DBInstance', 'DBInstanceIdentifier'],
  [/^CreateDBInstanceReadReplica$/, 'DBInstance', 'DBInstanceIdentifier'],
  [/^PromoteReadReplica$/, 'DBInstance', 'DBInstanceIdentifier'],
  [/^RestoreDBInstanceFrom/, 'DBInstance', 'DBInstanceIdentifier'],
  [/^RestoreDBInstanceToPointInTime$/, 'DBInstance', 'TargetDBInstanceIdentifier'],
  [/^(Create|Modify|Reboot|Start)DBCluster$/, 'DBCluster', 'DBClusterIdentifier'],
  [/^RestoreDBCluster/, 'DBCluster', 'DBClusterIdentifier'],
  [/^CreateDBSnapshot$/, 'DBSnapshot', 'DBSnapshotIdentifier'],
  [/^CopyDBSnapshot$/, 'DBSnapshot', 'TargetDBSnapshotIdentifier'],
  [/^CreateDBClusterSnapshot$/, 'DBClusterSnapshot', 'DBClusterSnapshotIdentifier'],
  [/^CopyDBClusterSnapshot$/, 'DBClusterSnapshot', 'TargetDBClusterSnapshotIdentifier'],
];

// A member joins, and a tag or role is set, while its cluster is still being made.
const needsNothing = /^(CreateDBInstance|CreateDBCluster|AddTagsToResource|RemoveTagsFromResource)$/;

const meant: Readonly<Record<Kind, readonly string[]>> = {
  DBInstance: ['DBInstanceIdentifier', 'SourceDBInstanceIdentifier'],
  DBCluster: ['DBClusterIdentifier', 'SourceDBClusterIdentifier'],
  DBSnapshot: ['DBSnapshotIdentifier', 'SourceDBSnapshotIdentifier'],
  DBClusterSnapshot: ['SnapshotIdentifier', 'DBClusterSnapshotIdentifier', 'SourceDBClusterSnapshotIdentifier'],
};

/** What the request at `index` has to wait for, because a request before it left it busy. */
export function waitsBefore(requests: readonly RdsRequest[], index: number): Wait[] {
  const request = requests[index];
  if (!request || needsNothing.test(request.action)) return [];
  const waits = new Map<string, Wait>();
  for (const earlier of requests.slice(0, index)) {
    for (const [action, kind, member] of leavesBusy) {
      const id = earlier.input[member];
      if (!action.test(earlier.action) || typeof id !== 'string') continue;
      if (!meant[kind].some((name) => request.input[name] === id)) continue;
      waits.set(`${kind} ${id}`, waitFor(kind, id));
    }
  }
  return [...waits.values()];
}

function waitFor(kind: Kind, id: string): Wait {
  return { waiter: `${kind}Available`, describe: `Describe${kind}s`, member: `${kind}Identifier`, id };
}

import { type Parameter, parametersOf } from './nodes.ts';
import { regionOf } from './regions.ts';
import type { RdsRequest, Target } from './rendering.ts';

export type Kind =
  | 'DBInstance'
  | 'ClusterInstance'
  | 'DBCluster'
  | 'DBSnapshot'
  | 'DBClusterSnapshot'
  | 'DBSnapshotCopy'
  | 'DBClusterSnapshotCopy'
  | 'DBSubnetGroup'
  | 'DBParameterGroup'
  | 'DBClusterParameterGroup'
  | 'OptionGroup'
  | 'EventSubscription'
  | 'DBInstanceRole'
  | 'DBClusterRole';

/** Something that shall be there, for tools that are told what and not how. */
export interface Declaration {
  kind: Kind;
  /** RDS's name of the member that names it, and the value. */
  nameMember: string;
  name: string;
  region: string;
  parameters: Parameter[];
  /** Only what changes of something that is there already. */
  isChange: boolean;
}

// The action's end tells the kind; the member is the one that names what is made.
const makers: readonly [action: RegExp, kind: Kind, nameMember: string][] = [
  [/^CreateDBInstance(ReadReplica)?$|^RestoreDBInstanceFrom(DBSnapshot|S3)$/, 'DBInstance', 'DBInstanceIdentifier'],
  [/^RestoreDBInstanceToPointInTime$/, 'DBInstance', 'TargetDBInstanceIdentifier'],
  [/^(CreateDBCluster|RestoreDBCluster(FromSnapshot|FromS3|ToPointInTime))$/, 'DBCluster', 'DBClusterIdentifier'],
  [/^CreateDBSnapshot$/, 'DBSnapshot', 'DBSnapshotIdentifier'],
  [/^CreateDBClusterSnapshot$/, 'DBClusterSnapshot', 'DBClusterSnapshotIdentifier'],
  [/^CopyDBSnapshot$/, 'DBSnapshotCopy', 'TargetDBSnapshotIdentifier'],
  [/^CopyDBClusterSnapshot$/, 'DBClusterSnapshotCopy', 'TargetDBClusterSnapshotIdentifier'],
  [/^(Create|Modify)DBSubnetGroup$/, 'DBSubnetGroup', 'DBSubnetGroupName'],
  [/^(Create|Modify)DBParameterGroup$/, 'DBParameterGroup', 'DBParameterGroupName'],
  [/^(Create|Modify)DBClusterParameterGroup$/, 'DBClusterParameterGroup', 'DBClusterParameterGroupName'],
  [/^(Create|Modify)OptionGroup$/, 'OptionGroup', 'OptionGroupName'],
  [/^(Create|Modify)EventSubscription$/, 'EventSubscription', 'SubscriptionName'],
  [/^ModifyDBInstance$/, 'DBInstance', 'DBInstanceIdentifier'],
  [/^ModifyDBCluster$/, 'DBCluster', 'DBClusterIdentifier'],
  [/^AddRoleToDBInstance$/, 'DBInstanceRole', 'FeatureName'],
  [/^AddRoleToDBCluster$/, 'DBClusterRole', 'FeatureName'],
];

const deleters: readonly [action: string, kinds: readonly Kind[], nameMember: string][] = [
  ['DeleteDBInstance', ['DBInstance', 'ClusterInstance'], 'DBInstanceIdentifier'],
  ['DeleteDBCluster', ['DBCluster'], 'DBClusterIdentifier'],
  ['DeleteDBSnapshot', ['DBSnapshot', 'DBSnapshotCopy'], 'DBSnapshotIdentifier'],
  ['DeleteDBClusterSnapshot', ['DBClusterSnapshot', 'DBClusterSnapshotCopy'], 'DBClusterSnapshotIdentifier'],
  ['DeleteDBSubnetGroup', ['DBSubnetGroup'], 'DBSubnetGroupName'],
  ['DeleteDBParameterGroup', ['DBParameterGroup'], 'DBParameterGroupName'],
  ['DeleteDBClusterParameterGroup', ['DBClusterParameterGroup'], 'DBClusterParameterGroupName'],
  ['DeleteOptionGroup', ['OptionGroup'], 'OptionGroupName'],
  ['DeleteEventSubscription', ['EventSubscription'], 'SubscriptionName'],
];

/** What a request deletes of what was made or changed before it. */
function deletedBy(request: RdsRequest, region: string, declarations: readonly Declaration[]) {
  const [, kinds, member = ''] = deleters.find(([action]) => action === request.action) ?? [];
  return declarations.findIndex(
    (it) => kinds?.includes(it.kind) && it.name === request.input[member] && it.region === region,
  );
}

/** What the requests leave behind. A change of what a request before it makes becomes part of that. */
export function declarationsOf(requests: readonly RdsRequest[], target: Target, tool: string) {
  const declarations: Declaration[] = [];
  const notes: string[] = [];
  for (const request of requests) {
    const { parameters, notes: unknown } = parametersOf(request);
    notes.push(...unknown);
    const region = regionOf(request, target);
    const deleted = deletedBy(request, region, declarations);
    // What was there before is still to be deleted, and what was made here is as if it never had been.
    if (deleted >= 0 && !declarations.splice(deleted, 1).some(({ isChange }) => isChange)) continue;
    const [, found, nameMember] = makers.find(([action]) => action.test(request.action)) ?? [];
    if (!found || !nameMember) {
      notes.push(
        `${request.action} is something to do, and ${tool} declares what shall be there: it has nothing for this.`,
      );
      continue;
    }
    const kind = found === 'DBInstance' && request.input.DBClusterIdentifier !== undefined ? 'ClusterInstance' : found;
    const name = String(request.input[nameMember] ?? kind);
    const isChange = request.action.startsWith('Modify');
    const made = isChange
      ? declarations.find((other) => other.kind === kind && other.name === name && other.region === region)
      : undefined;
    if (made) made.parameters = merged(made.parameters, parameters);
    else declarations.push({ kind, nameMember, name, region, parameters, isChange });
  }
  for (const { kind, name, isChange } of declarations) {
    if (isChange) notes.push(`Change these settings where you declare ${kind} ${name}; the others stay.`);
  }
  return { declarations, notes };
}

function merged(before: readonly Parameter[], after: readonly Parameter[]): Parameter[] {
  const changes = new Map(after.map((parameter) => [parameter.name, parameter]));
  const known = new Set(before.map(({ name }) => name));
  return [
    ...before.map((parameter) => changes.get(parameter.name) ?? parameter),
    ...after.filter(({ name }) => !known.has(name)),
  ];
}

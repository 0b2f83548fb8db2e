import type { DBClusterParameterGroup, DBParameterGroup } from '@rds-console/contract/rows';

/** A parameter group of either type, as the list has it; each keeps RDS's own shape. */
export type AnyParameterGroup =
  | { kind: 'DB parameter group'; group: DBParameterGroup }
  | { kind: 'DB cluster parameter group'; group: DBClusterParameterGroup };

export type GroupKind = AnyParameterGroup['kind'];

export function nameOf(it: AnyParameterGroup) {
  return (
    (it.kind === 'DB parameter group' ? it.group.DBParameterGroupName : it.group.DBClusterParameterGroupName) ?? ''
  );
}

export function arnOf(it: AnyParameterGroup) {
  return it.kind === 'DB parameter group' ? it.group.DBParameterGroupArn : it.group.DBClusterParameterGroupArn;
}

/** The address of the group's page; groups of both types may have the same names. */
export function pathOf(it: AnyParameterGroup) {
  const folder = it.kind === 'DB parameter group' ? '/parameter-groups' : '/cluster-parameter-groups';
  return `${folder}/${encodeURIComponent(nameOf(it))}`;
}

/** Whether RDS made the group by itself; nobody else may give a name with a period in it. */
export function isDefault(it: AnyParameterGroup) {
  return nameOf(it).startsWith('default.');
}

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithParamGroups.html */
export function unchangeableBecause(it: AnyParameterGroup) {
  return isDefault(it) ? 'The parameters of a default group cannot be changed.' : undefined;
}

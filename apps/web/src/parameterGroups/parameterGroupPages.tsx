import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { useCallback } from 'react';
import { type Databases, useDatabases } from '../databases/useDatabases.ts';
import type { HelpText } from '../help/helpText.ts';
import { inUseReason, UsedBy, type User } from '../page/UsedBy.tsx';
import { nameFields, textColumn, type Used, usedByColumn, usedByField } from '../resource/columns.tsx';
import { deleteAction } from '../resource/deleteAction.tsx';
import { ResourceDetails } from '../resource/ResourceDetails.tsx';
import { EitherListPage, useResource } from '../resource/resourcePages.tsx';
import type { ResourceView } from '../resource/resourceView.ts';
import { isDefault, parameterGroup, refetchParameters } from './anyParameterGroup.ts';
import { CopyParameterGroupModal } from './CopyParameterGroupModal.tsx';
import { ParametersTable } from './ParametersTable.tsx';
import { clusterParameterGroup, instanceParameterGroup, type ParameterGroup } from './parameterGroup.ts';

type ParameterGroupRow = ParameterGroup & Used;

/** Adds the databases that use a group, as far as they are known. */
function useToRow() {
  const { instances, clusters } = useDatabases();
  return useCallback(
    (group: ParameterGroup): ParameterGroupRow => ({
      ...group,
      users:
        group.kind === 'DB parameter group'
          ? instancesOf(parameterGroup.nameOf(group), instances)
          : clustersOf(parameterGroup.nameOf(group), clusters),
    }),
    [instances, clusters],
  );
}

function instancesOf(name: string, instances: Databases['instances']) {
  return instances?.flatMap(({ DBInstanceIdentifier, DBParameterGroups }): User[] => {
    const membership = DBParameterGroups.find((it) => it.DBParameterGroupName === name);
    if (!membership) return [];
    return [{ kind: 'DB instance', identifier: DBInstanceIdentifier, status: membership.ParameterApplyStatus }];
  });
}

/** Each member of a cluster has its own status with the cluster's group. */
function clustersOf(name: string, clusters: Databases['clusters']) {
  return clusters?.flatMap(({ DBClusterIdentifier, DBClusterParameterGroup, DBClusterMembers }): User[] => {
    if (DBClusterParameterGroup !== name) return [];
    const statuses = new Set(DBClusterMembers.flatMap((member) => member.DBClusterParameterGroupStatus ?? []));
    return [{ kind: 'DB cluster', identifier: DBClusterIdentifier, status: [...statuses].join(', ') || undefined }];
  });
}

function arnOf({ kind, resource }: ParameterGroup) {
  return kind === 'DB parameter group' ? resource.DBParameterGroupArn : resource.DBClusterParameterGroupArn;
}

const name = nameFields(parameterGroup, 'ParameterGroupName', 'Parameter group');
const familyOf = ({ resource }: ParameterGroup) => resource.DBParameterGroupFamily;
const descriptionOf = ({ resource }: ParameterGroup) => resource.Description;

/** What the help panel says beside the pages of these. */
export const help: HelpText = {
  what: 'Settings of the engine that many databases share. A default group cannot be changed: copy it, or make one of your own.',
  rule: 'Dynamic parameters take effect at once, static ones at the next reboot of each database.',
};

const view: ResourceView<ParameterGroupRow> = {
  type: parameterGroup,
  explanation:
    'A parameter group holds the settings of a database engine. RDS makes a default one when the first database needs it.',
  columns: [
    name.column,
    { id: 'Type', header: 'Type', kind: 'choice', value: (it) => it.kind },
    { id: 'DBParameterGroupFamily', header: 'Family', kind: 'choice', value: familyOf },
    textColumn('Description', 'Description', descriptionOf),
    { id: 'IsDefault', header: 'Default', kind: 'choice', value: isDefault },
    usedByColumn,
    { id: 'ParameterGroupArn', header: 'ARN', value: arnOf, isExtra: true },
  ],
  summaryFields: [
    name.summaryField,
    { label: 'Type', value: (it) => it.kind },
    { label: 'Family', value: familyOf },
    { label: 'Description', value: descriptionOf },
    usedByField,
  ],
  detailsText: 'See details and parameters',
  actions: [
    {
      id: 'copy',
      text: 'Copy',
      /** @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithParamGroups.Copying.html */
      disabledReason: (it) =>
        isDefault(it) ? 'A default group cannot be copied: create a group of its family instead.' : undefined,
      modal: (group, onDismiss) => <CopyParameterGroupModal of={group} onDismiss={onDismiss} />,
    },
    deleteAction(parameterGroup, {
      /** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBParameterGroup.html */
      disabledReason: (it) =>
        isDefault(it) ? 'RDS made the default groups by itself, and keeps them.' : inUseReason(it.users),
      description: (it) => (
        <>
          The {it.kind} <b>{parameterGroup.nameOf(it)}</b> is deleted with all values that were set in it.
        </>
      ),
    }),
  ],
  details: {
    arnOf,
    recreate: (it) => {
      const name = parameterGroup.nameOf(it);
      const [kind, group] =
        it.kind === 'DB parameter group'
          ? (['DBParameterGroup', { DBParameterGroupName: name }] as const)
          : (['DBClusterParameterGroup', { DBClusterParameterGroupName: name }] as const);
      return {
        group,
        requests: (create, parameters) => create.recreateParameterGroup(kind, it.resource, parameters),
        imports: [[kind, name]],
      };
    },
    summary: (it) => [
      { label: 'Type', value: it.kind },
      { label: 'Family', value: familyOf(it) || '-' },
      { label: 'Description', value: descriptionOf(it) || '-' },
    ],
    notices: (it) => isDefault(it) && <DefaultNotice of={it} />,
    sections: (item) => (
      <>
        <ParametersTable key={parameterGroup.pathOf(item)} of={item} />
        <UsedBy users={item.users} what="parameter group" hasStatus />
      </>
    ),
    refresh: refetchParameters,
  },
};

/** What to do instead of changing a default group. */
function DefaultNotice({ of }: { of: ParameterGroup }) {
  const search = new URLSearchParams({ family: familyOf(of), type: of.kind });
  return (
    <Alert
      type="info"
      action={<Button href={`/parameter-groups/create?${search}`}>Create parameter group</Button>}
      header="The parameters of a default group cannot be changed"
    >
      Create a group of the family {familyOf(of)}, change the parameters there, and modify the databases to use it.
    </Alert>
  );
}

/** The parameter groups for DB instances and for DB clusters. */
export function ListPage() {
  return <EitherListPage type={parameterGroup} view={view} toItem={useToRow()} idOf={parameterGroup.labelOf} />;
}

/** The details of a parameter group for DB instances. */
export function DetailsPage() {
  const { data, ...query } = useResource(instanceParameterGroup);
  return <ResourceDetails view={view} item={useToRow()({ kind: 'DB parameter group', resource: data })} {...query} />;
}

/** The details of a parameter group for DB clusters. */
export function ClusterDetailsPage() {
  const { data, ...query } = useResource(clusterParameterGroup);
  const item = useToRow()({ kind: 'DB cluster parameter group', resource: data });
  return <ResourceDetails view={view} item={item} {...query} />;
}

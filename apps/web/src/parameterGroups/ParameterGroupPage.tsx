import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Copyable } from '../settings/Copyable.tsx';
import { DetailsPage } from '../settings/DetailsPage.tsx';
import { ResourceTags } from '../settings/ResourceTags.tsx';
import { UsedBy } from '../settings/UsedBy.tsx';
import { useDatabases } from '../settings/useDatabases.ts';
import { throwIfGone } from '../shell/throwIfGone.ts';
import { type AnyParameterGroup, arnOf, isDefault, nameOf, pathOf } from './anyParameterGroup.ts';
import { ParameterGroupActions } from './ParameterGroupActions.tsx';
import { ParametersTable } from './ParametersTable.tsx';
import { askParametersAgain } from './parameterGroupDeeds.ts';
import { toParameterGroupRow } from './parameterGroupRow.ts';
import { clusterParameterGroupQuery, parameterGroupQuery } from './queries.ts';

/** The details of a parameter group for DB instances. */
export function ParameterGroupPage() {
  const { DBParameterGroupName = '' } = useParams({ strict: false });
  const { data: group, error, isFetching, refetch } = useSuspenseQuery(parameterGroupQuery(DBParameterGroupName));
  throwIfGone(error);
  return (
    <Details of={{ kind: 'DB parameter group', group }} isFetching={isFetching} onRefresh={() => void refetch()} />
  );
}

/** The details of a parameter group for DB clusters. */
export function ClusterParameterGroupPage() {
  const { DBClusterParameterGroupName: name = '' } = useParams({ strict: false });
  const { data: group, error, isFetching, refetch } = useSuspenseQuery(clusterParameterGroupQuery(name));
  throwIfGone(error);
  return (
    <Details
      of={{ kind: 'DB cluster parameter group', group }}
      isFetching={isFetching}
      onRefresh={() => void refetch()}
    />
  );
}

interface Props {
  of: AnyParameterGroup;
  isFetching: boolean;
  onRefresh: () => void;
}

function Details({ of, isFetching, onRefresh }: Props) {
  const { group } = of;
  const row = toParameterGroupRow(of, useDatabases());
  return (
    <DetailsPage
      title={nameOf(of)}
      actions={<ParameterGroupActions row={row} />}
      again={
        of.kind === 'DB parameter group'
          ? { kind: 'DBParameterGroup', of: of.group }
          : { kind: 'DBClusterParameterGroup', of: of.group }
      }
      notices={isDefault(of) && <DefaultNotice of={of} />}
      isFetching={isFetching}
      onRefresh={() => {
        onRefresh();
        void askParametersAgain(of);
      }}
      summary={[
        { label: 'Type', value: of.kind },
        { label: 'Family', value: group.DBParameterGroupFamily ?? '-' },
        { label: 'Description', value: group.Description ?? '-' },
        { label: 'ARN', value: <Copyable text={arnOf(of)} what="ARN" /> },
      ]}
    >
      <ParametersTable key={pathOf(of)} of={of} />
      <UsedBy users={row.users} what="parameter group" hasStatus />
      <ResourceTags ResourceName={arnOf(of) ?? ''} name={nameOf(of)} />
    </DetailsPage>
  );
}

/** What to do instead of changing a default group. */
function DefaultNotice({ of }: { of: AnyParameterGroup }) {
  const search = new URLSearchParams({ family: of.group.DBParameterGroupFamily ?? '', type: of.kind });
  return (
    <Alert
      type="info"
      action={<Button href={`/parameter-groups/create?${search}`}>Create parameter group</Button>}
      header="The parameters of a default group cannot be changed"
    >
      Create a group of the family {of.group.DBParameterGroupFamily}, change the parameters there, and modify the
      databases to use it.
    </Alert>
  );
}

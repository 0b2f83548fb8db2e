import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { toProblem } from '@rds-console/contract/problem';
import { skipToken, useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { ProblemText } from '../shell/flashes.tsx';
import type { Again } from './again.ts';
import { againRequests, importBlocks } from './againRequests.ts';
import { CodePanel } from './CodePanel.tsx';

/** What would make something again that is there, with what has to be asked for first. */
export function AgainCode({ again }: { again: Again }) {
  const arn = arnOf(again);
  const tags = useQuery(api.tags.list.queryOptions({ input: arn ? { ResourceName: arn } : skipToken }));
  const parameters = useQuery(
    api.parameterGroups.parameters.queryOptions({
      input:
        again.kind === 'DBParameterGroup' ? { DBParameterGroupName: again.of.DBParameterGroupName ?? '' } : skipToken,
    }),
  );
  const clusterParameters = useQuery(
    api.clusterParameterGroups.parameters.queryOptions({
      input:
        again.kind === 'DBClusterParameterGroup'
          ? { DBClusterParameterGroupName: again.of.DBClusterParameterGroupName ?? '' }
          : skipToken,
    }),
  );
  const queries = [tags, parameters, clusterParameters];
  const error = queries.map((query) => query.error).find((it) => it !== null);
  if (error) return <ProblemText problem={toProblem(error)} />;
  if (queries.some(({ isLoading }) => isLoading)) return <StatusIndicator type="loading">Asking RDS</StatusIndicator>;
  const requests = againRequests(again, {
    tags: tags.data ?? [],
    parameters: parameters.data ?? clusterParameters.data ?? [],
  });
  return <CodePanel requests={requests} ahead={{ terraform: importBlocks(again) }} />;
}

/** Of what RDS describes without its tags. */
function arnOf(again: Again) {
  switch (again.kind) {
    case 'DBSubnetGroup':
      return again.of.DBSubnetGroupArn;
    case 'DBParameterGroup':
      return again.of.DBParameterGroupArn;
    case 'DBClusterParameterGroup':
      return again.of.DBClusterParameterGroupArn;
    case 'OptionGroup':
      return again.of.OptionGroupArn;
    case 'EventSubscription':
      return again.of.EventSubscriptionArn;
    default:
      return undefined;
  }
}

import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { toProblem } from '@rds-console/contract/problem';
import * as createAgain from '@rds-console/equivalents/recreate';
import { terraformImport } from '@rds-console/equivalents/terraformImport';
import { skipToken, useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { ProblemText } from '../text/ProblemText.tsx';
import { CodePanel } from './CodePanel.tsx';
import type { RdsRequest } from './codeForms.ts';
import type { Recreate } from './recreate.ts';

/** What would create an existing resource again, with what has to be loaded first. */
export function RecreateCode({ recreate }: { recreate: Recreate }) {
  const { arn, group } = recreate;
  const tags = useQuery(api.tags.list.queryOptions({ input: arn ? { ResourceName: arn } : skipToken }));
  const parameters = useQuery(
    api.parameterGroups.parameters.queryOptions({
      input: group && 'DBParameterGroupName' in group ? group : skipToken,
    }),
  );
  const clusterParameters = useQuery(
    api.clusterParameterGroups.parameters.queryOptions({
      input: group && 'DBClusterParameterGroupName' in group ? group : skipToken,
    }),
  );
  const queries = [tags, parameters, clusterParameters];
  const error = queries.map((query) => query.error).find((it) => it !== null);
  if (error) return <ProblemText problem={toProblem(error)} />;
  if (queries.some(({ isLoading }) => isLoading)) return <StatusIndicator type="loading">Asking RDS</StatusIndicator>;
  const requests = recreate.requests(createAgain, parameters.data ?? clusterParameters.data ?? []);
  return <CodePanel requests={tagged(requests, tags.data ?? [])} ahead={{ terraform: importBlocks(recreate) }} />;
}

function tagged([first, ...others]: RdsRequest[], tags: readonly object[]): RdsRequest[] {
  if (!first) return [];
  return [tags.length > 0 ? { ...first, input: { ...first.input, Tags: tags } } : first, ...others];
}

/** How Terraform takes over what exists instead of creating it: a block for each, and the command for the same. */
function importBlocks({ imports }: Recreate): string {
  return imports
    .map(([kind, name]) => {
      const { block, command } = terraformImport(kind, name);
      return `# To take over what is there: this block, or\n# ${command}\n${block}`;
    })
    .join('\n');
}

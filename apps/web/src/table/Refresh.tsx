import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { toProblem } from '@rds-console/contract/problem';
import { hashKey, type Query, type QueryKey, useIsFetching, useQueryClient } from '@tanstack/react-query';

const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });

interface Props {
  what: string;
  /** The queries whose answers are on the page. */
  queryKeys: readonly QueryKey[];
}

/**
 * Asks RDS again, and says when it last answered. Apart from the list, which is drawn anew only when the answer is
 * another one.
 */
export function Refresh({ what, queryKeys }: Props) {
  const client = useQueryClient();
  const hashes = queryKeys.map((key) => hashKey(key));
  const predicate = ({ queryHash }: Query) => hashes.includes(queryHash);
  const isFetching = useIsFetching({ predicate }) > 0;
  const states = queryKeys.flatMap((key) => client.getQueryState(key) ?? []);
  const loadedAt = Math.min(...states.map((state) => state.dataUpdatedAt));
  const error = states.find((state) => state.status === 'error')?.error;
  const problem = error && toProblem(error);

  return (
    <SpaceBetween direction="horizontal" size="xs" alignItems="center">
      {problem && loadedAt > 0 ? (
        <span title={problem.message}>
          <StatusIndicator type="warning">{`Not updated since ${time.format(loadedAt)}: ${problem.code}`}</StatusIndicator>
        </span>
      ) : (
        <Box color="text-body-secondary" fontSize="body-s">
          {Number.isFinite(loadedAt) && loadedAt > 0 && `Updated ${time.format(loadedAt)}`}
        </Box>
      )}
      <Button
        iconName="refresh"
        ariaLabel={`Refresh ${what}`}
        loading={isFetching}
        onClick={() => void client.refetchQueries({ predicate })}
      />
    </SpaceBetween>
  );
}

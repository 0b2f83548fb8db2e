import Box from '@cloudscape-design/components/box';
import type { Problem } from '@rds-console/contract/problem';

/** RDS's message with what is needed to look it up: its code and request id. */
export function ProblemText({ problem }: { problem: Problem }) {
  return (
    <>
      {problem.message}
      <Box variant="small" color="inherit" display="block">
        {problem.code}
        {problem.requestId && ` · request ID ${problem.requestId}`}
      </Box>
    </>
  );
}

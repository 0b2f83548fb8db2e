import Alert from '@cloudscape-design/components/alert';
import type { Problem } from '@rds-console/contract/problem';
import { ProblemText } from '../text/ProblemText.tsx';

/** A refusal that no field is to blame for, just above the buttons, read out as it appears. */
export function ProblemAlert({ problem }: { problem: Problem | undefined }) {
  if (!problem) return null;
  return (
    <div role="alert">
      <Alert type="error" header="The request was refused">
        <ProblemText problem={problem} />
      </Alert>
    </div>
  );
}

import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { toProblem } from '@rds-console/contract/problem';
import { useQuery } from '@tanstack/react-query';
import { api, queryClient } from '../api.ts';
import { useOperation } from '../shell/flashes.tsx';
import { ProblemText } from '../text/ProblemText.tsx';
import { RunRows } from './RunRows.tsx';
import type { SavedRun } from './runStore.ts';
import { startRun } from './startRun.ts';

interface Props {
  kept: SavedRun;
  onStarted: (run: SavedRun) => void;
  onUndo: (run: SavedRun) => void;
  onClose: () => void;
}

const moving = ['queued', 'asked', 'configuring'];
const pollMs = { moving: 1000, settled: 10_000 };

/** How far a bulk switch is, database by database, and what can be done about it. */
export function RunPanel({ kept, onStarted, onUndo, onClose }: Props) {
  const perform = useOperation();
  const query = api.iamCoverage.run.queryOptions({
    input: { id: kept.id },
    refetchInterval: ({ state: { data } }) =>
      data?.rows.every(({ step }) => !moving.includes(step)) ? pollMs.settled : pollMs.moving,
  });
  const { data: run, error } = useQuery(query);
  const problem = error ? toProblem(error) : undefined;
  const act = (id: string, asking: string, done: string, operation: 'cancelRun' | 'retryRun') =>
    perform({
      id: `iam run ${id}`,
      asking,
      done: () => done,
      refused: 'The bulk switch is as it was',
      run: async () => queryClient.setQueryData(query.queryKey, await api.iamCoverage[operation].call({ id })),
    });
  const takeUp = () =>
    perform({
      id: `iam run ${kept.id}`,
      asking: 'Taking the bulk switch up again',
      done: () => 'Took the bulk switch up again',
      refused: 'The bulk switch was not taken up',
      run: async () => onStarted(await startRun(pick(kept), kept.databases)),
    });

  const title = `${kept.EnableIAMDatabaseAuthentication ? 'Turning on' : 'Turning off'} IAM DB authentication for ${kept.databases.length}`;
  if (problem?.code === 'RunNotFound')
    return (
      <Alert
        type="warning"
        header="The console’s server has forgotten this bulk switch"
        action={
          <SpaceBetween direction="horizontal" size="xs">
            <Button onClick={() => void takeUp()}>Take it up again</Button>
            <Button onClick={onClose}>Leave it</Button>
          </SpaceBetween>
        }
      >
        It was restarted. What RDS was asked goes on, and what is done already is not asked again.
      </Alert>
    );

  const rows = run?.rows ?? [];
  const count = (...steps: string[]) => rows.filter(({ step }) => steps.includes(step)).length;
  const open = count('failed', 'canceled');
  const isMoving = count(...moving) > 0;
  const settled = rows.length - count(...moving);
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              {run && count('queued') > 0 && (
                <Button onClick={() => void act(run.id, 'Canceling', 'Canceled: RDS is asked no more', 'cancelRun')}>
                  Cancel the rest
                </Button>
              )}
              {run && open > 0 && !isMoving && (
                <Button onClick={() => void act(run.id, 'Asking again', 'Asked again', 'retryRun')}>
                  {`Retry ${open}`}
                </Button>
              )}
              <Button disabled={isMoving} disabledReason="The switch is under way." onClick={() => onUndo(kept)}>
                Undo
              </Button>
              <Button onClick={onClose}>Close</Button>
            </SpaceBetween>
          }
        >
          {title}
        </Header>
      }
    >
      <SpaceBetween size="m">
        {problem && (
          <Alert type="warning" header="How far it is cannot be told now">
            <ProblemText problem={problem} />
          </Alert>
        )}
        <ProgressBar
          ariaLabel="Progress of the bulk switch"
          value={rows.length === 0 ? 0 : (100 * settled) / rows.length}
          additionalInfo={`${count('verified')} verified · ${count('waiting')} waiting for the window · ${count('queued')} queued · ${count('asked', 'configuring')} under way · ${count('failed')} failed · ${count('canceled')} canceled`}
        />
        <RunRows rows={rows} />
      </SpaceBetween>
    </Container>
  );
}

function pick({ EnableIAMDatabaseAuthentication, ApplyImmediately }: SavedRun) {
  return { EnableIAMDatabaseAuthentication, ApplyImmediately };
}

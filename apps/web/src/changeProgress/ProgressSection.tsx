import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Steps, { type StepsProps } from '@cloudscape-design/components/steps';
import { type ChangeProgress, isMoving, type Stage, stageOf } from '@rds-console/contract/changeProgress';
import { rdsNow } from '../rdsNow.ts';
import { localTime, nextWindowText } from '../text/times.ts';
import { forgetProgress, useProgress } from './progressStore.ts';
import { changeText, isLate, stageText } from './progressTexts.ts';

interface Props {
  resourceId: string | undefined;
  status: string | undefined;
  /** `ddd:hh24:mi-ddd:hh24:mi` in UTC. */
  maintenanceWindow: string | undefined;
}

/** On a details page: how far the changes are that this window asked for, from asked to verified. */
export function ProgressSection({ resourceId, status, maintenanceWindow }: Props) {
  const progress = useProgress(resourceId);
  if (!progress) return null;
  const isUnderWay = progress.changes.some((change) => isMoving(stageOf(change)));
  const isAnyLate = progress.changes.some((change) => isLate(change, rdsNow().getTime()));
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={
            <Button
              disabled={isUnderWay}
              disabledReason="Not while a change is being made."
              onClick={() => forgetProgress(progress.resourceId)}
            >
              Clear
            </Button>
          }
        >
          Course of the change
        </Header>
      }
    >
      <SpaceBetween size="l">
        {isAnyLate && (
          <Alert type="warning">
            This takes longer than changes do as a rule. The events of the database may say why; RDS goes on with it.
          </Alert>
        )}
        <ColumnLayout columns={progress.changes.length > 1 ? 2 : 1}>
          {progress.changes.map((change) => (
            <div key={change.name}>
              <Box variant="awsui-key-label">{changeText(change)}</Box>
              <Steps
                ariaLabel={`Course of the change of ${changeText(change)}`}
                steps={stepsOf(change, status, maintenanceWindow)}
              />
            </div>
          ))}
        </ColumnLayout>
      </SpaceBetween>
    </Container>
  );
}

const statusOfStage: Record<Stage, StepsProps.Status> = {
  asked: 'in-progress',
  waiting: 'pending',
  configuring: 'in-progress',
  reboot: 'pending',
  verified: 'success',
  applied: 'success',
  unchanged: 'warning',
  withdrawn: 'stopped',
  failed: 'error',
  gone: 'error',
};

const passed: Record<Stage, string> = {
  asked: 'Asked',
  waiting: 'Waited for the maintenance window',
  configuring: 'Made',
  reboot: 'Waited for a reboot',
  verified: 'Verified',
  applied: 'Done',
  unchanged: 'RDS reported available, and the old value',
  withdrawn: 'Withdrawn',
  failed: 'Failed',
  gone: 'Not found',
};

/** What has been, what is, and what is to come. */
function stepsOf(change: ChangeProgress, status: string | undefined, window: string | undefined): StepsProps.Step[] {
  const stage = stageOf(change);
  // That RDS was asked is a step also where it answered with more.
  const history = change.history.filter((step, index) => index > 0 || step.stage !== 'asked');
  const begunAt = change.history[0]?.at;
  const steps: StepsProps.Step[] = [
    {
      status: 'success',
      statusIconAriaLabel: 'Done',
      header: 'Asked',
      details: begunAt && localTime(new Date(begunAt)),
    },
    ...history.map(({ stage: each, at }, index): StepsProps.Step => {
      const isLast = index === history.length - 1;
      const time = localTime(new Date(at));
      return {
        status: isLast ? statusOfStage[each] : each === 'unchanged' ? 'warning' : 'success',
        statusIconAriaLabel: isLast ? statusOfStage[each] : 'Done',
        header: isLast ? stageText(change, status) : passed[each],
        details: isLast && each === 'waiting' && window ? `It opens next: ${nextWindowText(window)}` : time,
      };
    }),
  ];
  return [...steps, ...ahead(stage).map(toComing)];
}

function ahead(stage: Stage): string[] {
  if (stage === 'waiting') return ['Being made', 'Verified'];
  return isMoving(stage) || stage === 'reboot' ? ['Verified'] : [];
}

function toComing(header: string): StepsProps.Step {
  return { status: 'not-started', statusIconAriaLabel: 'Not started', header };
}

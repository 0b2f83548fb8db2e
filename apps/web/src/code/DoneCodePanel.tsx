import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Drawer from '@cloudscape-design/components/drawer';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Toggle from '@cloudscape-design/components/toggle';
import type { RdsRequest } from '@rds-console/contract/rdsRequests';
import { useState, useSyncExternalStore } from 'react';
import { rdsRequests } from '../sessionLog/rdsRequests.ts';
import {
  forgetOperations,
  type Operation,
  sessionOperations,
  subscribeToOperations,
} from '../sessionLog/sessionLog.ts';
import { CodePanel } from './CodePanel.tsx';
import { preparedRequests } from './preparedRequests.ts';

/** The drawer with every change that this tab asked for, in order and with how it went, as one script. */
export function DoneCodePanel() {
  const operations = useSyncExternalStore(subscribeToOperations, sessionOperations);
  const [withRefused, setWithRefused] = useState(false);
  const taken = operations.filter(({ result }) => result === 'taken');
  const shown = withRefused ? operations : taken;
  return (
    <Drawer header={<h2>Code for what I did</h2>}>
      {operations.length === 0 ? (
        <Box>Nothing was changed in this browser tab yet. Each change is noted here, and makes one script.</Box>
      ) : (
        <SpaceBetween size="m">
          <ol className="deed-list" aria-label="Changes, the oldest first">
            {operations.map((operation) => (
              <li key={operation.id}>
                <OperationText operation={operation} />
              </li>
            ))}
          </ol>
          <SpaceBetween direction="horizontal" size="m">
            {taken.length < operations.length && (
              <Toggle checked={withRefused} onChange={({ detail }) => setWithRefused(detail.checked)}>
                Also what RDS refused
              </Toggle>
            )}
            <Button variant="inline-link" onClick={forgetOperations}>
              Clear the list
            </Button>
          </SpaceBetween>
          {shown.length > 0 && <CodePanel requests={preparedRequests(shown)} />}
        </SpaceBetween>
      )}
    </Drawer>
  );
}

function OperationText({ operation: { at, route, input, result } }: { operation: Operation }) {
  const [first, ...others] = rdsRequests(route, input);
  const what = `${first?.action ?? route}${others.length > 0 ? ` and ${others.length} more` : ''}`;
  return (
    <>
      <Box variant="code">{what}</Box> <span className="breakable">{first && nameOf(first)}</span>{' '}
      <Box fontSize="body-s" color="text-body-secondary">
        {new Date(at).toLocaleTimeString()} · <Outcome result={result} />
      </Box>
    </>
  );
}

function Outcome({ result }: Pick<Operation, 'result'>) {
  if (result === 'taken') return <StatusIndicator type="success">Taken</StatusIndicator>;
  if (result) return <StatusIndicator type="error">{`${result.code}: ${result.message}`}</StatusIndicator>;
  return <StatusIndicator type="pending">Not answered</StatusIndicator>;
}

/** What the change made or was made to: of the names in it the one that the action speaks of. */
function nameOf({ action, input }: RdsRequest) {
  const names = Object.entries(input).flatMap(([member, value]) => {
    const [, thing] = /^(?:Target)?(\w+?)(?:Identifier|Name|Id|Arn)$/.exec(member) ?? [];
    return thing && typeof value === 'string' ? [{ value, isMeant: action.includes(thing) }] : [];
  });
  return (names.find(({ isMeant }) => isMeant) ?? names[0])?.value ?? '';
}

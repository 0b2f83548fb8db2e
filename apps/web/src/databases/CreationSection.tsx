import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Steps, { type StepsProps } from '@cloudscape-design/components/steps';
import { useState } from 'react';

interface CreationStep {
  header: string;
  /** Whether RDS has told that it is over. */
  isDone: boolean;
  /** The statuses in which it is under way. */
  during: readonly string[];
  /** Of what is made in this step, where that isn't the database itself. */
  status?: string | undefined;
  details?: string | undefined;
}

interface Props {
  name: string;
  /** What RDS tells now. While the database is being created the steps appear, and stay until they are closed or the page is left. */
  status: string;
  /** What comes after the request. */
  steps: readonly CreationStep[];
}

/** On a details page: how far a new database is, by the statuses and events that RDS tells. */
export function CreationSection({ name, status, steps }: Props) {
  const [tracked, setFollowed] = useState<string>();
  const [closed, setClosed] = useState<string>();
  if (status === 'creating' && tracked !== name) setFollowed(name);
  if (tracked !== name || closed === name) return null;
  const all: readonly CreationStep[] = [{ header: 'RDS has taken the request', isDone: true, during: [] }, ...steps];
  return (
    <Container
      header={
        <Header variant="h2" actions={<Button onClick={() => setClosed(name)}>Close</Button>}>
          Creation
        </Header>
      }
    >
      <Steps ariaLabel={`Creation of ${name}`} steps={all.map((step) => shown(step, step.status ?? status))} />
    </Container>
  );
}

/** Statuses in which something new never becomes available by itself. */
const failed = /^(failed|incompatible|inaccessible|insufficient|restore-error|storage-full)/;

function shown({ header, isDone, during, details }: CreationStep, status: string): StepsProps.Step {
  const isFailed = !isDone && failed.test(status);
  const isUnderWay = !isDone && during.includes(status);
  return {
    header,
    status: isDone ? 'success' : isFailed ? 'error' : isUnderWay ? 'loading' : 'pending',
    statusIconAriaLabel: isDone ? 'Done' : isFailed ? 'Failed' : isUnderWay ? 'In progress' : 'To come',
    details: details ?? (isFailed ? `The status is ${status}.` : undefined),
  };
}

import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Steps, { type StepsProps } from '@cloudscape-design/components/steps';
import { useState } from 'react';

interface Props {
  name: string;
  /** Whether it is being created now; once it was, the steps stay until they are closed or the page is left. */
  isCreating: boolean;
  steps: readonly StepsProps.Step[];
}

/** On a details page: how far a new database is, by the statuses and events that RDS tells. */
export function CreationSection({ name, isCreating, steps }: Props) {
  const [tracked, setFollowed] = useState<string>();
  const [closed, setClosed] = useState<string>();
  if (isCreating && tracked !== name) setFollowed(name);
  if (tracked !== name || closed === name) return null;
  return (
    <Container
      header={
        <Header variant="h2" actions={<Button onClick={() => setClosed(name)}>Close</Button>}>
          Creation
        </Header>
      }
    >
      <Steps ariaLabel={`Creation of ${name}`} steps={steps} />
    </Container>
  );
}

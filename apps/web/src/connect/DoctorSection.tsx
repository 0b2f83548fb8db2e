import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Steps, { type StepsProps } from '@cloudscape-design/components/steps';
import type { LoginCheck, LoginStep } from '@rds-console/contract/login';
import { toProblem } from '@rds-console/contract/problem';
import { useMutation } from '@tanstack/react-query';
import { api, queryClient } from '../api.ts';
import { ProblemAlert } from '../form/ProblemAlert.tsx';
import { Section } from '../page/Section.tsx';
import type { Login } from './login.ts';

const names: Record<LoginStep, string> = {
  database: 'Database',
  switch: 'IAM DB authentication',
  address: 'Name of the endpoint',
  port: 'Port',
  tls: 'TLS and certificate',
  token: 'Token',
  login: 'Login',
};

/** Has the console’s server try the login, and shows how far it came. */
export function DoctorSection({ database, endpoint, user, databaseName }: Login) {
  const { mutate, data, error, isPending } = useMutation(
    api.login.check.mutationOptions({
      // A login that fails here is one of the refused ones.
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.login.refusals.key() }),
    }),
  );
  return (
    <Section
      title="5. Check the login"
      description="The console’s server tries to log in by itself, step by step, with a token of its own, and says where it ends. What it finds holds for its own place in the network and its own AWS credentials."
    >
      <Button
        loading={isPending}
        loadingText="Trying to log in"
        onClick={() =>
          mutate({
            kind: database.kind,
            id: database.id,
            DBUser: user,
            ...(endpoint.role === 'instance' ? {} : { Endpoint: endpoint.role }),
            ...(databaseName ? { DatabaseName: databaseName } : {}),
          })
        }
      >
        {data ? 'Check again' : 'Check the login'}
      </Button>
      <ProblemAlert problem={error ? toProblem(error) : undefined} />
      <div role="status">{data && !isPending && <Diagnosis checks={data} user={user} />}</div>
      {data && !isPending && <Steps ariaLabel="Checks of the login" steps={data.map(stepOf)} />}
    </Section>
  );
}

/** The first thing that is in the way, or that nothing is. */
function Diagnosis({ checks, user }: { checks: readonly LoginCheck[]; user: string }) {
  const end = checks.find(({ outcome }) => outcome !== 'passed');
  if (!end)
    return (
      <Alert type="success" header="The login works">
        {`${user} was let in with a token, and the session was ended.`}
      </Alert>
    );
  return (
    <Alert
      type={end.outcome === 'failed' ? 'error' : 'warning'}
      header={`${end.outcome === 'failed' ? 'In the way' : 'Cannot be checked'}: ${names[end.step]}`}
    >
      {end.seen} {end.advice}
    </Alert>
  );
}

function stepOf({ step, outcome, seen, advice }: LoginCheck): StepsProps.Step {
  const [status, word] = appearanceOf(outcome, advice);
  return {
    status,
    statusIconAriaLabel: word,
    header: names[step],
    details: (
      <>
        <Box color="text-body-secondary">{seen}</Box>
        {advice && <Box>{advice}</Box>}
      </>
    ),
  };
}

function appearanceOf(outcome: LoginCheck['outcome'], advice?: string): [StepsProps.Status, string] {
  switch (outcome) {
    case 'passed':
      return advice ? ['warning', 'Passed, with a warning'] : ['success', 'Passed'];
    case 'failed':
      return ['error', 'Failed'];
    case 'not made':
      return ['stopped', 'Not made'];
  }
}

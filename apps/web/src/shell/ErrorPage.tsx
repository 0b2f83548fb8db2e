import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import Spinner from '@cloudscape-design/components/spinner';
import { toProblem } from '@rds-console/contract/problem';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ProblemText } from './flashes.tsx';

const tryAgainEveryMs = 3000;

/** What stands in a page's place when its data could not be had. It tries again by itself when the trouble may pass. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const problem = toProblem(error);
  const isNotFound = problem.status === 404;
  const mayPass = problem.status === 0 || problem.status === 429 || problem.status >= 500;

  async function tryAgain() {
    await router.invalidate();
    reset();
  }

  useEffect(() => {
    if (!mayPass) return;
    const timer = setInterval(() => void router.invalidate().then(reset), tryAgainEveryMs);
    return () => clearInterval(timer);
  }, [mayPass, router, reset]);

  return (
    <ContentLayout header={<Header variant="h1">{isNotFound ? 'Not found' : 'This page could not be loaded'}</Header>}>
      <div role="alert">
        <Alert
          type={isNotFound ? 'info' : 'error'}
          header={isNotFound ? 'RDS does not know it, or not any more' : 'What happened'}
          action={<Button onClick={() => void tryAgain()}>Try again</Button>}
        >
          <ProblemText problem={problem} />
        </Alert>
      </div>
    </ContentLayout>
  );
}

/** An address that the console does not have. */
export function NotFoundPage() {
  return (
    <ContentLayout header={<Header variant="h1">Page not found</Header>}>
      <Alert type="info" action={<Button href="/">Go to the dashboard</Button>}>
        The console has no page at this address.
      </Alert>
    </ContentLayout>
  );
}

/** While a page's data is on its way for the first time. */
export function PendingPage() {
  return (
    <Box textAlign="center" padding="xxl">
      <Spinner size="large" /> Asking RDS
    </Box>
  );
}

import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { toProblem } from '@rds-console/contract/problem';
import { type ErrorComponentProps, useLocation, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ProblemText } from '../text/ProblemText.tsx';

const tryAgainEveryMs = 3000;

/**
 * What stands in a page's place when its data could not be had, or when it broke. Where the trouble may pass by itself it
 * tries again; a broken page would only break again, and waits for the reader.
 */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const [list] = useLocation({ select: ({ pathname }) => pathname }).match(/^\/[^/]+(?=\/.)/) ?? [];
  const problem = toProblem(error);
  const isNotFound = problem.status === 404;
  const isBroken = problem.code === 'UnexpectedError';
  const mayPass = !isBroken && (problem.status === 0 || problem.status === 429 || problem.status >= 500);

  async function tryAgain() {
    await router.invalidate();
    reset();
  }

  useEffect(() => {
    if (!mayPass) return;
    const timer = setInterval(() => void router.invalidate().then(reset), tryAgainEveryMs);
    return () => clearInterval(timer);
  }, [mayPass, router, reset]);

  const title = isNotFound ? 'Not found' : isBroken ? 'This page broke' : 'This page could not be loaded';
  return (
    <ContentLayout header={<Header variant="h1">{title}</Header>}>
      <div role="alert">
        <Alert
          type={isNotFound ? 'info' : 'error'}
          header={
            isNotFound
              ? 'RDS does not know it, or not any more'
              : isBroken
                ? 'A mistake of the console, not of RDS'
                : 'What happened'
          }
          action={
            <SpaceBetween direction="horizontal" size="xs">
              {isNotFound && list && <Button href={list}>Go to the list</Button>}
              {isBroken && <Button href="/">Go to the dashboard</Button>}
              <Button onClick={() => void tryAgain()}>Try again</Button>
            </SpaceBetween>
          }
        >
          <ProblemText problem={problem} />
          {isBroken && <p>Databases are not touched by this. The other pages go on working.</p>}
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

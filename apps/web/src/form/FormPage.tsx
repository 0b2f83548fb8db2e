import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Form from '@cloudscape-design/components/form';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Problem } from '@rds-console/contract/problem';
import type { ReactNode } from 'react';
import type { Fill } from '../code/fill/useFill.tsx';
import type { CodeSource } from '../code/shownCode.ts';
import { ViewCode } from '../code/ViewCode.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';

interface FormPageProps {
  title: string;
  description?: ReactNode;
  /** What the form sends. */
  code: CodeSource;
  /** For a form that can be filled from a command. */
  fill?: Fill;
  problem: Problem | undefined;
  pending: boolean;
  submitLabel: string;
  onSubmit: () => void;
  /** Where Cancel leads; nothing is sent. */
  cancelHref: string;
  /** For a form of several pages: leads to the page before, with everything kept. */
  onBack?: () => void;
  children: ReactNode;
}

/** A page that is one form: title, containers, what went wrong, and the buttons. Enter in a field submits. */
export function FormPage(props: FormPageProps) {
  const { title, description, code, fill, problem, pending, submitLabel, onSubmit, cancelHref, onBack, children } =
    props;
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description={description}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              {fill?.button}
              <ViewCode source={code} />
            </SpaceBetween>
          }
        >
          {title}
        </Header>
      }
    >
      <form
        noValidate
        aria-label={title}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <Form
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button variant="link" href={cancelHref} formAction="none">
                Cancel
              </Button>
              {onBack && (
                <Button formAction="none" onClick={onBack} disabled={pending}>
                  Back
                </Button>
              )}
              <Button variant="primary" loading={pending} formAction="submit">
                {submitLabel}
              </Button>
            </SpaceBetween>
          }
          errorText={undefined}
        >
          <SpaceBetween size="l">
            {fill?.notice}
            {children}
            <ProblemAlert problem={problem} />
          </SpaceBetween>
        </Form>
      </form>
    </ContentLayout>
  );
}

import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Wizard from '@cloudscape-design/components/wizard';
import type { Problem } from '@rds-console/contract/problem';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Fill } from '../code/fill/useFill.tsx';
import type { CodeSource } from '../code/shownCode.ts';
import { ViewCode } from '../code/ViewCode.tsx';
import { DraftNotice } from './DraftNotice.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';
import type { RdsForm } from './useRdsForm.ts';
import type { WizardSteps } from './useWizardSteps.ts';

export interface WizardPage {
  title: string;
  description?: string;
  /** The RDS parameters that are asked for here; *Next* checks them. */
  fields: readonly string[];
  content: ReactNode;
}

interface Props {
  pages: readonly WizardPage[];
  steps: WizardSteps;
  submitLabel: string;
  /** What the form sends. */
  code: CodeSource;
  /** For a form that can be filled from a command. */
  fill: Fill;
  /** Something to know on every page. */
  notice?: ReactNode;
  /** What was typed before the page was loaded anew. */
  draft: RdsForm<Record<string, unknown>>['draft'];
  /** What has to be given and is not yet, by its labels; with nothing missing the form can be sent from every page. */
  missing: readonly string[];
  problem: Problem | undefined;
  pending: boolean;
  onSubmit: () => void;
  cancelHref: string;
}

/**
 * A form of several pages. Going back keeps everything; going on checks the page that is left, and sending from an earlier
 * page checks all that lie between.
 */
export function FormWizard(props: Props) {
  const { pages, steps, notice, draft, missing, submitLabel, code, fill, problem, pending, onSubmit, cancelHref } =
    props;
  const navigate = useNavigate();
  const last = pages.length - 1;
  return (
    <Wizard
      steps={pages.map(({ title, description, content }) => ({
        title,
        description,
        content: (
          <SpaceBetween size="l">
            <DraftNotice
              isRestored={draft.isRestored}
              onStartOver={() => {
                draft.startOver();
                void steps.go(0);
              }}
            />
            {fill.notice}
            {notice}
            {content}
            <ProblemAlert problem={problem} />
          </SpaceBetween>
        ),
      }))}
      activeStepIndex={steps.index}
      isLoadingNextStep={pending || steps.isChecking}
      submitButtonText={submitLabel}
      secondaryActions={
        <SpaceBetween direction="horizontal" size="xs">
          {fill.button}
          <ViewCode source={code} />
          {steps.index < last && (
            <Button
              formAction="none"
              disabled={missing.length > 0 || pending || steps.isChecking}
              disabledReason={missing.length > 0 ? `Still needed: ${missing.join(', ')}.` : undefined}
              onClick={() => void steps.go(last).then((isReached) => isReached && onSubmit())}
            >
              {submitLabel}
            </Button>
          )}
        </SpaceBetween>
      }
      onCancel={() => void navigate({ to: cancelHref })}
      onNavigate={({ detail }) => void steps.go(detail.requestedStepIndex)}
      onSubmit={onSubmit}
      i18nStrings={{
        stepNumberLabel: (step) => `Step ${step}`,
        collapsedStepsLabel: (step, count) => `Step ${step} of ${count}`,
        navigationAriaLabel: 'Steps',
        cancelButton: 'Cancel',
        previousButton: 'Previous',
        nextButton: 'Next',
      }}
    />
  );
}

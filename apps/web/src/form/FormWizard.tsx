import SpaceBetween from '@cloudscape-design/components/space-between';
import Wizard from '@cloudscape-design/components/wizard';
import type { Problem } from '@rds-console/contract/problem';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ProblemAlert } from './ProblemAlert.tsx';
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
  /** Something to know on every page. */
  notice?: ReactNode;
  problem: Problem | undefined;
  pending: boolean;
  onSubmit: () => void;
  cancelHref: string;
}

/** A form of several pages. Going back keeps everything; going on checks the page that is left. */
export function FormWizard({ pages, steps, notice, submitLabel, problem, pending, onSubmit, cancelHref }: Props) {
  const navigate = useNavigate();
  return (
    <Wizard
      steps={pages.map(({ title, description, content }) => ({
        title,
        description,
        content: (
          <SpaceBetween size="l">
            {notice}
            {content}
            <ProblemAlert problem={problem} />
          </SpaceBetween>
        ),
      }))}
      activeStepIndex={steps.index}
      isLoadingNextStep={pending || steps.isChecking}
      submitButtonText={submitLabel}
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

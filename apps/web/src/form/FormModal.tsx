import Button from '@cloudscape-design/components/button';
import Modal, { type ModalProps } from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Problem } from '@rds-console/contract/problem';
import type { ReactNode } from 'react';
import { CodeInWindow, useCodeInWindow, WindowFooter } from '../code/CodeInWindow.tsx';
import type { CodeSource } from '../code/shownCode.ts';
import { WithoutHelp } from '../shell/help.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';

interface FormModalProps {
  title: string;
  problem: Problem | undefined;
  pending: boolean;
  submitLabel: string;
  /** Why the submit button cannot be used yet, for example because the confirmation was not typed. */
  disabledReason?: string | undefined;
  /** What the form sends, where that is for RDS. */
  code: CodeSource | undefined;
  /** For what is wider than a few fields. */
  size?: ModalProps.Size;
  onSubmit: () => void;
  onDismiss: () => void;
  children: ReactNode;
}

/** A small form in a window over the page. Mount it to open it; what was typed is gone when it closes. */
export function FormModal(props: FormModalProps) {
  const {
    title,
    problem,
    pending,
    submitLabel,
    disabledReason,
    code,
    size = 'medium',
    onSubmit,
    onDismiss,
    children,
  } = props;
  const shownCode = useCodeInWindow(code);
  return (
    <Modal
      visible
      size={shownCode.isOpen ? 'large' : size}
      header={title}
      onDismiss={onDismiss}
      footer={
        <WindowFooter code={shownCode}>
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onDismiss}>
              Cancel
            </Button>
            <Button
              variant="primary"
              loading={pending}
              disabled={disabledReason !== undefined}
              disabledReason={disabledReason}
              onClick={onSubmit}
            >
              {submitLabel}
            </Button>
          </SpaceBetween>
        </WindowFooter>
      }
    >
      <WithoutHelp>
        <form
          noValidate
          aria-label={title}
          onSubmit={(event) => {
            event.preventDefault();
            if (disabledReason === undefined) onSubmit();
          }}
        >
          <SpaceBetween size="l">
            {children}
            <ProblemAlert problem={problem} />
          </SpaceBetween>
        </form>
        <CodeInWindow code={shownCode} />
      </WithoutHelp>
    </Modal>
  );
}

import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { CodeInWindow, useCodeInWindow, WindowFooter } from '../code/CodeInWindow.tsx';
import type { Call } from '../code/call.ts';

interface Props {
  title: string;
  confirmLabel: string;
  /** The calls that it makes, where they are for RDS. */
  calls: readonly Call[] | undefined;
  /** Does it, and reports in the flashbar; the window is closed by then. */
  onConfirm: () => void;
  onDismiss: () => void;
  children: ReactNode;
}

/** Asks before something is done that needs no form: says what it brings about. Mount it to open it. */
export function ConfirmModal({ title, confirmLabel, calls, onConfirm, onDismiss, children }: Props) {
  const shownCode = useCodeInWindow(calls && { calls: () => calls });
  return (
    <Modal
      visible
      size={shownCode.isOpen ? 'large' : 'medium'}
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
              onClick={() => {
                onDismiss();
                onConfirm();
              }}
            >
              {confirmLabel}
            </Button>
          </SpaceBetween>
        </WindowFooter>
      }
    >
      <SpaceBetween size="l">{children}</SpaceBetween>
      <CodeInWindow code={shownCode} />
    </Modal>
  );
}

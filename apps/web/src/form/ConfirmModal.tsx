import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  confirmLabel: string;
  /** Does it, and reports in the flashbar; the window is closed by then. */
  onConfirm: () => void;
  onDismiss: () => void;
  children: ReactNode;
}

/** Asks before something is done that needs no form: says what it brings about. Mount it to open it. */
export function ConfirmModal({ title, confirmLabel, onConfirm, onDismiss, children }: Props) {
  return (
    <Modal
      visible
      header={title}
      onDismiss={onDismiss}
      footer={
        <Box float="right">
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
        </Box>
      }
    >
      <SpaceBetween size="l">{children}</SpaceBetween>
    </Modal>
  );
}

import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useBlocker } from '@tanstack/react-router';
import { useEffect } from 'react';

/** The forms on the page, each as the question whether leaving it now would lose something. */
const forms = new Set<() => boolean>();

function hasUnsavedChanges() {
  return [...forms].some((wouldLose) => wouldLose());
}

/** Lets a form say that leaving the page would lose what was typed. */
export function useUnsavedChanges(wouldLose: () => boolean) {
  useEffect(() => {
    forms.add(wouldLose);
    return () => void forms.delete(wouldLose);
  });
}

/** Asks before a page with unsaved changes is left, by a link or by closing the window. */
export function UnsavedChangesGuard() {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && hasUnsavedChanges(),
    enableBeforeUnload: hasUnsavedChanges,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Modal
      visible
      header="Leave page?"
      onDismiss={blocker.reset}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={blocker.reset}>
              Stay
            </Button>
            <Button variant="primary" onClick={blocker.proceed}>
              Leave
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      Changes that you made are not sent, and are lost when you leave.
    </Modal>
  );
}

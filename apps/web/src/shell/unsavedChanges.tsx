import { useBlocker } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { lazyAfterLoad } from './lazyAfterLoad.ts';

const LeavePageWindow = lazyAfterLoad(() => import('./LeavePageWindow.tsx').then((it) => it.LeavePageWindow));

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
    <Suspense fallback={null}>
      <LeavePageWindow onStay={blocker.reset} onLeave={blocker.proceed} />
    </Suspense>
  );
}

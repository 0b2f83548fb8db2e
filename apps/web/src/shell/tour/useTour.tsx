import Box from '@cloudscape-design/components/box';
import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import { subscribeToTour, tourState } from './tourStore.ts';

/** Fetched when the tour is opened: most visits do without. */
const Tour = lazy(() => import('./Tour.tsx').then(({ Tour }) => ({ default: Tour })));

/**
 * The tour's part of the frame: `panel` is what its drawer has inside, and `tour` stands anywhere else, since a tutorial that
 * is under way goes on while the drawer is closed.
 */
export function useTour(isOpen: boolean) {
  const [panel, setPanel] = useState<HTMLElement | null>(null);
  const isUnderWay = useSyncExternalStore(subscribeToTour, tourState) !== undefined;
  return {
    // Level with the button that closes the drawer.
    panel: (
      <Box padding={{ top: 's' }}>
        <div ref={setPanel} />
      </Box>
    ),
    tour: (isOpen || isUnderWay) && (
      <Suspense fallback={null}>
        <Tour panel={isOpen ? (panel ?? undefined) : undefined} />
      </Suspense>
    ),
  };
}

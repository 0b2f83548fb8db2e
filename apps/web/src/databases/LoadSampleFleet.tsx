import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { api, queryClient } from '../api.ts';
import { useOperation } from '../shell/flashes.tsx';

const ConfirmModal = lazy(() => import('../form/ConfirmModal.tsx').then((it) => ({ default: it.ConfirmModal })));

/** The other next step of an empty list, where the target has a sample fleet: to look around before creating anything. */
export function LoadSampleFleet() {
  const { data: target } = useQuery({ ...api.target.get.queryOptions(), staleTime: Number.POSITIVE_INFINITY });
  const [isAsking, setAsking] = useState(false);
  const perform = useOperation();
  if (!target?.hasSampleFleet) return null;

  async function load() {
    await perform({
      id: 'sample fleet',
      asking: 'Loading the sample fleet',
      done: () => 'Loaded the sample fleet',
      refused: 'The sample fleet could not be loaded',
      run: () => api.target.loadSampleFleet.call({}),
    });
    await queryClient.invalidateQueries();
  }

  return (
    <>
      <Button onClick={() => setAsking(true)}>Load the sample fleet</Button>
      {isAsking && (
        <Suspense fallback={null}>
          <ConfirmModal
            title="Load the sample fleet?"
            confirmLabel="Load"
            calls={undefined}
            onConfirm={() => void load()}
            onDismiss={() => setAsking(false)}
          >
            <Box>
              A small mixed fleet of instances, clusters and snapshots takes the place of <b>everything</b> that
              rds-local holds now, in all accounts and regions.
            </Box>
          </ConfirmModal>
        </Suspense>
      )}
    </>
  );
}

import Box from '@cloudscape-design/components/box';
import { existing } from '@rds-console/contract/identifiers';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { api, queryClient } from '../api.ts';
import { FormModal } from '../form/FormModal.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { useFlashes } from '../shell/flashes.tsx';
import { type AnySnapshot, identifierOf, pathOf, sourceOf } from './anySnapshot.ts';

const schema = z.object({ identifier: existing });

interface Props {
  of: AnySnapshot;
  onDismiss: () => void;
}

/** Delete snapshot: says what is lost, and asks once. */
export function DeleteSnapshotModal({ of: selected, onDismiss }: Props) {
  const identifier = identifierOf(selected);
  const { show } = useFlashes();
  const navigate = useNavigate();
  const isOnItsPage = useLocation({ select: ({ pathname }) => pathname === pathOf(selected) });
  const { problem, pending, submit } = useRdsForm({
    schema,
    defaultValues: { identifier },
    send: async () => {
      if (selected.kind === 'DB snapshot') {
        await api.snapshots.delete.call({ DBSnapshotIdentifier: identifier });
        await queryClient.invalidateQueries({ queryKey: api.snapshots.list.key() });
      } else {
        await api.clusterSnapshots.delete.call({ DBClusterSnapshotIdentifier: identifier });
        await queryClient.invalidateQueries({ queryKey: api.clusterSnapshots.list.key() });
      }
      show(`snapshot ${identifier}`, { type: 'success', header: `Deleted the snapshot ${identifier}` });
      onDismiss();
      if (isOnItsPage) await navigate({ to: '/snapshots' });
    },
  });

  return (
    <FormModal
      title={`Delete ${identifier}?`}
      problem={problem}
      pending={pending}
      submitLabel="Delete"
      onSubmit={() => void submit()}
      onDismiss={onDismiss}
    >
      <Box>
        The {selected.kind} <b>{identifier}</b> of <b>{sourceOf(selected)}</b> is deleted and cannot be recovered.
        Databases that were restored from it stay.
      </Box>
    </FormModal>
  );
}

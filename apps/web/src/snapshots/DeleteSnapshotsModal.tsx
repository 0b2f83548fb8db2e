import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import { existing } from '@rds-console/contract/identifiers';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { api, queryClient } from '../api.ts';
import { type Call, callOf } from '../code/call.ts';
import { FormModal } from '../form/FormModal.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { useFlashes } from '../shell/flashes.tsx';
import { type AnySnapshot, identifierOf, pathOf, sourceOf } from './anySnapshot.ts';
import { undeletableBecause } from './undeletableBecause.ts';

const schema = z.object({ identifiers: z.array(existing) });

interface Props {
  of: readonly AnySnapshot[];
  onDismiss: () => void;
}

/** Delete snapshots: says what is lost and what is skipped, and asks once. What RDS refused stays in the window. */
export function DeleteSnapshotsModal({ of: selected, onDismiss }: Props) {
  const skipped = selected.filter((it) => undeletableBecause(it) !== undefined);
  const deletable = selected.filter((it) => undeletableBecause(it) === undefined);
  const [rest, setRest] = useState<readonly AnySnapshot[]>(deletable);
  const { show } = useFlashes();
  const navigate = useNavigate();
  const isOnItsPage = useLocation({ select: ({ pathname }) => selected.some((it) => pathname === pathOf(it)) });

  const { problem, pending, submit, code } = useRdsForm({
    schema,
    defaultValues: { identifiers: deletable.map(identifierOf) },
    calls: () => rest.map(deletionOf),
    send: async () => {
      // One after the other: RDS counts the calls of an account, and a person can stop by reading.
      try {
        for (const it of rest) {
          await deletionOf(it).send();
          setRest((present) => present.filter((each) => each !== it));
        }
      } finally {
        await Promise.all([
          queryClient.invalidateQueries({ queryKey: api.snapshots.list.key() }),
          queryClient.invalidateQueries({ queryKey: api.clusterSnapshots.list.key() }),
        ]);
      }
      show(`snapshots ${deletable.map(identifierOf).join()}`, {
        type: 'success',
        header: `Deleted ${named(deletable)}`,
      });
      onDismiss();
      if (isOnItsPage) await navigate({ to: '/snapshots' });
    },
  });

  const [only] = deletable;
  const done = deletable.length - rest.length;
  return (
    <FormModal
      title={deletable.length === 1 && only ? `Delete ${identifierOf(only)}?` : `Delete ${deletable.length} snapshots?`}
      code={code}
      problem={problem}
      pending={pending}
      submitLabel="Delete"
      onSubmit={() => void submit()}
      onDismiss={onDismiss}
    >
      <Box>
        {rest.length === 1 ? 'This snapshot is' : `These ${rest.length} snapshots are`} deleted and cannot be recovered.
        Databases that were restored from {rest.length === 1 ? 'it' : 'them'} stay.
        <Names of={rest} />
      </Box>
      {done > 0 && problem && (
        <Alert type="warning">
          {done} of {deletable.length} are deleted. The next one was refused, as said below; Delete goes on with it.
        </Alert>
      )}
      {skipped.length > 0 && (
        <Alert type="info" header={`Skipped: ${skipped.length}`}>
          <ul>
            {skipped.map((it) => (
              <li key={pathOf(it)}>
                <b>{identifierOf(it)}</b>: {undeletableBecause(it)}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </FormModal>
  );
}

function Names({ of: snapshots }: { of: readonly AnySnapshot[] }) {
  return (
    <ul>
      {snapshots.map((it) => (
        <li key={pathOf(it)}>
          <b>{identifierOf(it)}</b>, {it.kind} of {sourceOf(it) ?? 'an unknown database'}
        </li>
      ))}
    </ul>
  );
}

function named(snapshots: readonly AnySnapshot[]) {
  const [first] = snapshots;
  return snapshots.length === 1 && first ? `the snapshot ${identifierOf(first)}` : `${snapshots.length} snapshots`;
}

function deletionOf(it: AnySnapshot): Call {
  const identifier = identifierOf(it);
  return it.kind === 'DB snapshot'
    ? callOf(api.snapshots.delete, { DBSnapshotIdentifier: identifier })
    : callOf(api.clusterSnapshots.delete, { DBClusterSnapshotIdentifier: identifier });
}

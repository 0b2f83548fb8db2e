import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import { existing } from '@rds-console/contract/identifiers';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { FormModal } from '../form/FormModal.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { useFlashes } from '../shell/flashes.tsx';
import { type AnySnapshot, anySnapshot, sourceOf } from './anySnapshot.ts';
import { undeletableReason } from './undeletableReason.ts';

const schema = z.object({ identifiers: z.array(existing) });

interface Props {
  items: readonly AnySnapshot[];
  onDismiss: () => void;
}

/** Delete snapshots: says what is lost and what is skipped, and asks once. What RDS refused stays in the window. */
export function DeleteSnapshotsModal({ items: selected, onDismiss }: Props) {
  const skipped = selected.filter((it) => undeletableReason(it) !== undefined);
  const deletable = selected.filter((it) => undeletableReason(it) === undefined);
  const [rest, setRest] = useState<readonly AnySnapshot[]>(deletable);
  const { show } = useFlashes();
  const navigate = useNavigate();
  const isOnItsPage = useLocation({
    select: ({ pathname }) => selected.some((it) => pathname === anySnapshot.pathOf(it)),
  });

  const { problem, pending, submit, code } = useRdsForm({
    schema,
    defaultValues: { identifiers: deletable.map(anySnapshot.nameOf) },
    calls: () => rest.map(anySnapshot.deletionOf),
    send: async () => {
      // One after the other: RDS counts the calls of an account, and a person can stop by reading.
      try {
        for (const it of rest) {
          await anySnapshot.deletionOf(it).send();
          setRest((present) => present.filter((each) => each !== it));
        }
      } finally {
        await anySnapshot.refetchList();
      }
      show(`snapshots ${deletable.map(anySnapshot.nameOf).join()}`, {
        type: 'success',
        header: `Deleted ${named(deletable)}`,
      });
      onDismiss();
      if (isOnItsPage) await navigate({ to: anySnapshot.path });
    },
  });

  const [only] = deletable;
  const done = deletable.length - rest.length;
  return (
    <FormModal
      title={
        deletable.length === 1 && only ? `Delete ${anySnapshot.nameOf(only)}?` : `Delete ${deletable.length} snapshots?`
      }
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
              <li key={anySnapshot.pathOf(it)}>
                <b>{anySnapshot.nameOf(it)}</b>: {undeletableReason(it)}
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
        <li key={anySnapshot.pathOf(it)}>
          <b>{anySnapshot.nameOf(it)}</b>, {it.kind} of {sourceOf(it) || 'an unknown database'}
        </li>
      ))}
    </ul>
  );
}

function named(snapshots: readonly AnySnapshot[]) {
  const [first] = snapshots;
  return snapshots.length === 1 && first
    ? `the snapshot ${anySnapshot.nameOf(first)}`
    : `${snapshots.length} snapshots`;
}

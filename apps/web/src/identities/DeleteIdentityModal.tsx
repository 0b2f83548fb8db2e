import Box from '@cloudscape-design/components/box';
import type { Identity } from '@rds-console/contract/identities';
import { api, queryClient } from '../api.ts';
import { ConfirmModal } from '../form/ConfirmModal.tsx';
import { useOperation } from '../shell/flashes.tsx';

interface Props {
  identity: Identity;
  onDismiss: () => void;
}

/** Asks before an identity is deleted: nobody can read its secret access key to create it again. */
export function DeleteIdentityModal({ identity: { accessKeyId, arn }, onDismiss }: Props) {
  const perform = useOperation();
  return (
    <ConfirmModal
      title={`Delete identity ${accessKeyId}?`}
      confirmLabel="Delete"
      calls={undefined}
      onDismiss={onDismiss}
      onConfirm={() =>
        void perform({
          id: `delete identity ${accessKeyId}`,
          asking: `Deleting identity ${accessKeyId}`,
          done: () => `Deleted identity ${accessKeyId}`,
          refused: `Couldn’t delete identity ${accessKeyId}`,
          run: async () => {
            queryClient.setQueryData(api.identities.list.queryKey(), await api.identities.delete.call({ accessKeyId }));
          },
        })
      }
    >
      <Box>
        Databases refuse tokens that are signed with its access key, starting with the next login. Open sessions
        continue.
      </Box>
      <Box color="text-body-secondary">
        <span className="breakable">{arn}</span>
      </Box>
    </ConfirmModal>
  );
}

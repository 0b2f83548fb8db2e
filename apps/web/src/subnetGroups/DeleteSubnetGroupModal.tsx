import Box from '@cloudscape-design/components/box';
import type { DBSubnetGroup } from '@rds-console/contract/rows';
import { useRouter } from '@tanstack/react-router';
import { api, queryClient } from '../api.ts';
import { callOf } from '../code/call.ts';
import { ConfirmModal } from '../form/ConfirmModal.tsx';
import { useDeed } from '../shell/flashes.tsx';
import { subnetGroupsQuery } from './queries.ts';
import { pathOf } from './subnetGroupRow.ts';

interface Props {
  group: DBSubnetGroup;
  onDismiss: () => void;
}

/** Delete a subnet group. */
export function DeleteSubnetGroupModal({ group, onDismiss }: Props) {
  const { DBSubnetGroupName: name = '' } = group;
  const perform = useDeed();
  const router = useRouter();
  const deletion = callOf(api.subnetGroups.delete, { DBSubnetGroupName: name });

  const remove = () =>
    perform({
      id: `subnet group ${name}`,
      asking: `Deleting the subnet group ${name}`,
      done: () => `Deleted the subnet group ${name}`,
      refused: `The subnet group ${name} was not deleted`,
      run: async () => {
        await deletion.send();
        if (router.state.location.pathname === pathOf(group)) await router.navigate({ to: '/subnet-groups' });
        await queryClient.invalidateQueries({ queryKey: subnetGroupsQuery.queryKey });
      },
    });

  return (
    <ConfirmModal
      title={`Delete ${name}?`}
      confirmLabel="Delete"
      calls={[deletion]}
      onConfirm={() => void remove()}
      onDismiss={onDismiss}
    >
      <Box>
        The subnet group <b>{name}</b> is deleted. Its subnets stay as they are: they belong to the VPC.
      </Box>
    </ConfirmModal>
  );
}

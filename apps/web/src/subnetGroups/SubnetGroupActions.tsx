import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { onlyForOne } from '../table/onlyForOne.ts';
import { DeleteSubnetGroupModal } from './DeleteSubnetGroupModal.tsx';
import { pathOf, type SubnetGroupRow, undeletableBecause, uneditableBecause } from './subnetGroupRow.ts';

interface Props {
  /** Undefined where none is selected, or several are. */
  row: SubnetGroupRow | undefined;
  areSeveral?: boolean;
}

/** The menu of what can be done to a subnet group. What cannot be done now says why. */
export function SubnetGroupActions({ row, areSeveral = false }: Props) {
  const navigate = useNavigate();
  // The one that the window is about, whatever becomes of the list's selection while it is open.
  const [deleting, setDeleting] = useState<SubnetGroupRow>();

  return (
    <>
      <ButtonDropdown
        disabled={!row && !areSeveral}
        disabledReason="Select a subnet group first."
        items={onlyForOne(
          [
            { id: 'details', text: 'See details' },
            item('edit', 'Edit', row && uneditableBecause(row)),
            item('delete', 'Delete', row && undeletableBecause(row)),
          ],
          areSeveral,
          'subnet group',
        )}
        onItemClick={({ detail }) => {
          if (!row) return;
          if (detail.id === 'delete') setDeleting(row);
          else void navigate({ to: detail.id === 'edit' ? `${pathOf(row.group)}/edit` : pathOf(row.group) });
        }}
      >
        Subnet group actions
      </ButtonDropdown>
      {deleting && <DeleteSubnetGroupModal group={deleting.group} onDismiss={() => setDeleting(undefined)} />}
    </>
  );
}

function item(id: string, text: string, disabledReason: string | undefined): ButtonDropdownProps.Item {
  return { id, text, disabled: disabledReason !== undefined, disabledReason };
}

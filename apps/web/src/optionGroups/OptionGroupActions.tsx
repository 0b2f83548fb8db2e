import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import type { OptionGroup } from '@rds-console/contract/rows';
import { useNavigate } from '@tanstack/react-router';
import { type ComponentType, useState } from 'react';
import { onlyForOne } from '../table/onlyForOne.ts';
import { CopyOptionGroupModal } from './CopyOptionGroupModal.tsx';
import { DeleteOptionGroupModal } from './DeleteOptionGroupModal.tsx';
import {
  type OptionGroupRow,
  pathOf,
  unchangeableBecause,
  uncopyableBecause,
  undeletableBecause,
} from './optionGroupRow.ts';

const modals: Record<string, ComponentType<{ group: OptionGroup; onDismiss: () => void }>> = {
  copy: CopyOptionGroupModal,
  delete: DeleteOptionGroupModal,
};

interface Props {
  /** Undefined where none is selected, or several are. */
  row: OptionGroupRow | undefined;
  areSeveral?: boolean;
}

/** The menu of what can be done to an option group. What cannot be done now says why. */
export function OptionGroupActions({ row, areSeveral = false }: Props) {
  const navigate = useNavigate();
  // The group that the window is about, whatever becomes of the list's selection while it is open.
  const [modal, setModal] = useState<{ id: string; group: OptionGroup }>();
  const Modal = modal && modals[modal.id];

  return (
    <>
      <ButtonDropdown
        disabled={!row && !areSeveral}
        disabledReason="Select an option group first."
        items={onlyForOne(
          [
            { id: 'details', text: 'See details and options' },
            item('add-option', 'Add option', row && unchangeableBecause(row.group)),
            item('copy', 'Copy', row && uncopyableBecause(row)),
            item('delete', 'Delete', row && undeletableBecause(row)),
          ],
          areSeveral,
          'option group',
        )}
        onItemClick={({ detail }) => {
          if (!row) return;
          const path = pathOf(row.group);
          if (detail.id in modals) setModal({ id: detail.id, group: row.group });
          else void navigate({ to: detail.id === 'details' ? path : `${path}/${detail.id}` });
        }}
      >
        Option group actions
      </ButtonDropdown>
      {Modal && <Modal group={modal.group} onDismiss={() => setModal(undefined)} />}
    </>
  );
}

function item(id: string, text: string, disabledReason: string | undefined): ButtonDropdownProps.Item {
  return { id, text, disabled: disabledReason !== undefined, disabledReason };
}

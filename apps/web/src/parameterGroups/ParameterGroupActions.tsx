import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import { useNavigate } from '@tanstack/react-router';
import { type ComponentType, useState } from 'react';
import { onlyForOne } from '../table/onlyForOne.ts';
import { type AnyParameterGroup, pathOf } from './anyParameterGroup.ts';
import { CopyParameterGroupModal } from './CopyParameterGroupModal.tsx';
import { DeleteParameterGroupModal } from './DeleteParameterGroupModal.tsx';
import { type ParameterGroupRow, uncopyableBecause, undeletableBecause } from './parameterGroupRow.ts';

const modals: Record<string, ComponentType<{ of: AnyParameterGroup; onDismiss: () => void }>> = {
  copy: CopyParameterGroupModal,
  delete: DeleteParameterGroupModal,
};

interface Props {
  /** Undefined where none is selected, or several are. */
  row: ParameterGroupRow | undefined;
  areSeveral?: boolean;
}

/** The menu of what can be done to a parameter group of either type. What cannot be done now says why. */
export function ParameterGroupActions({ row, areSeveral = false }: Props) {
  const navigate = useNavigate();
  // The group that the window is about, whatever becomes of the list's selection while it is open.
  const [modal, setModal] = useState<{ id: string; of: AnyParameterGroup }>();
  const Modal = modal && modals[modal.id];

  return (
    <>
      <ButtonDropdown
        disabled={!row && !areSeveral}
        disabledReason="Select a parameter group first."
        items={onlyForOne(
          [
            { id: 'details', text: 'See details and parameters' },
            item('copy', 'Copy', row && uncopyableBecause(row)),
            item('delete', 'Delete', row && undeletableBecause(row)),
          ],
          areSeveral,
          'parameter group',
        )}
        onItemClick={({ detail }) => {
          if (!row) return;
          if (detail.id in modals) setModal({ id: detail.id, of: row.of });
          else void navigate({ to: pathOf(row.of) });
        }}
      >
        Parameter group actions
      </ButtonDropdown>
      {Modal && <Modal of={modal.of} onDismiss={() => setModal(undefined)} />}
    </>
  );
}

function item(id: string, text: string, disabledReason: string | undefined): ButtonDropdownProps.Item {
  return { id, text, disabled: disabledReason !== undefined, disabledReason };
}

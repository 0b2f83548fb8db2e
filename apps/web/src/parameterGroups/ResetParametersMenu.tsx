import Box from '@cloudscape-design/components/box';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import type { Parameter } from '@rds-console/contract/rows';
import { useState } from 'react';
import { ConfirmModal } from '../form/ConfirmModal.tsx';
import { useOperation } from '../shell/flashes.tsx';
import { parameterGroup, parameterResets, refetchParameters, unchangeableReason } from './anyParameterGroup.ts';
import { usualApplyMethod } from './applyMethods.ts';
import type { ParameterGroup } from './parameterGroup.ts';

interface Props {
  of: ParameterGroup;
  /** Those that somebody gave a value: the selected ones, and all. */
  selected: readonly Parameter[];
  modified: readonly Parameter[];
}

/** Gives parameters back the values that they have in a new group, after asking. */
export function ResetParametersMenu({ of, selected, modified }: Props) {
  const [resetting, setResetting] = useState<'all' | readonly Parameter[]>();
  const perform = useOperation();
  const unchangeable = unchangeableReason(of);
  const noneSelected = selected.length === 0 ? 'Select parameters whose source is user first.' : undefined;
  const noneModified = modified.length === 0 ? 'Every parameter has the value that it has in a new group.' : undefined;

  function callsOf(which: 'all' | readonly Parameter[]) {
    const reset = (it: Parameter) => ({ ParameterName: it.ParameterName, ApplyMethod: usualApplyMethod(it) });
    return parameterResets(of, which === 'all' ? which : which.map(reset));
  }

  function reset(which: 'all' | readonly Parameter[]) {
    const name = parameterGroup.nameOf(of);
    const count = which === 'all' ? 'all parameters' : countOf(which);
    void perform({
      id: `parameters of ${name}`,
      asking: `Resetting ${count} of ${name}`,
      done: () => `Reset ${count} of ${name}`,
      refused: `Not all was reset of ${name}`,
      run: async () => {
        try {
          for (const call of callsOf(which)) await call.send();
        } finally {
          await refetchParameters(of);
        }
      },
    });
  }

  const shown = resetting === 'all' ? modified : (resetting ?? []);
  return (
    <>
      <ButtonDropdown
        disabled={unchangeable !== undefined}
        disabledReason={unchangeable}
        items={[
          { id: 'selected', text: 'Reset selected', disabled: Boolean(noneSelected), disabledReason: noneSelected },
          { id: 'all', text: 'Reset all', disabled: Boolean(noneModified), disabledReason: noneModified },
        ]}
        onItemClick={({ detail }) => setResetting(detail.id === 'all' ? 'all' : selected)}
      >
        Reset
      </ButtonDropdown>
      {resetting && (
        <ConfirmModal
          title={resetting === 'all' ? 'Reset all parameters?' : `Reset ${countOf(resetting)}?`}
          confirmLabel="Reset"
          calls={callsOf(resetting)}
          onConfirm={() => reset(resetting)}
          onDismiss={() => setResetting(undefined)}
        >
          <Box>
            They get back the values that they have in a new group: dynamic parameters at once, static ones when the
            databases are rebooted.
            <ul>
              {shown.map(({ ParameterName, ParameterValue }) => (
                <li key={ParameterName}>
                  <b>{ParameterName}</b>, now {ParameterValue}
                </li>
              ))}
            </ul>
          </Box>
        </ConfirmModal>
      )}
    </>
  );
}

function countOf({ length }: readonly Parameter[]) {
  return length === 1 ? '1 parameter' : `${length} parameters`;
}

import { useCollection } from '@cloudscape-design/collection-hooks';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import Toggle from '@cloudscape-design/components/toggle';
import { parameterValueError } from '@rds-console/contract/parameterValues';
import { toProblem } from '@rds-console/contract/problem';
import type { Parameter } from '@rds-console/contract/rows';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useUnsavedChanges } from '../shell/unsavedChanges.tsx';
import { EmptyList } from '../table/EmptyList.tsx';
import { ProblemText } from '../text/ProblemText.tsx';
import { unchangeableReason } from './anyParameterGroup.ts';
import { parameterColumns } from './parameterColumns.tsx';
import { type ParameterGroup, parametersQuery } from './parameterGroup.ts';
import { ResetParametersMenu } from './ResetParametersMenu.tsx';
import { SaveParametersModal } from './SaveParametersModal.tsx';

const pageSize = 25;
const trackBy = ({ ParameterName }: Parameter) => ParameterName;

/** Whether somebody gave the parameter a value, and neither RDS nor the engine. */
const isModified = ({ Source }: Parameter) => Source === 'user';

/** A group's parameters. Values are entered in the table, gathered, and sent together. */
export function ParametersTable({ of }: { of: ParameterGroup }) {
  const { data, error } = useQuery(parametersQuery(of));
  const { edited, enter, forget, forgetAll } = useEditedValues();
  const [isModifiedOnly, setModifiedOnly] = useState(false);
  const [isSaving, setSaving] = useState(false);

  const readOnlyReason = unchangeableReason(of);
  const columns = useMemo(() => parameterColumns(edited, readOnlyReason !== undefined), [edited, readOnlyReason]);
  const parameters = useMemo(
    () => (data ?? []).filter((it) => !isModifiedOnly || isModified(it) || edited.has(trackBy(it))),
    [data, isModifiedOnly, edited],
  );
  const list = useCollection(parameters, {
    filtering: {
      fields: ['ParameterName', 'ParameterValue', 'Description', 'ApplyType', 'Source'],
      empty: <EmptyList title="No parameters" explanation={emptyReason(isModifiedOnly)} />,
      noMatch: (
        <EmptyList
          title="No matches"
          explanation="No parameters match the search."
          action={<Button onClick={() => list.actions.setFiltering('')}>Clear search</Button>}
        />
      ),
    },
    pagination: { pageSize },
    sorting: { defaultState: { sortingColumn: { sortingField: 'ParameterName' } } },
    selection: { keepSelection: true, trackBy },
  });
  const selected = list.collectionProps.selectedItems ?? [];

  const nothingEdited = readOnlyReason ?? (edited.size === 0 ? 'No value was changed yet.' : undefined);
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={data && `(${data.length})`}
          description={!readOnlyReason && 'Choose a value to edit it. Nothing is sent until you save.'}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <ResetParametersMenu
                of={of}
                selected={selected.filter(isModified)}
                modified={(data ?? []).filter(isModified)}
              />
              <Button disabled={nothingEdited !== undefined} disabledReason={nothingEdited} onClick={forgetAll}>
                Discard changes
              </Button>
              <Button
                variant="primary"
                disabled={nothingEdited !== undefined}
                disabledReason={nothingEdited}
                onClick={() => setSaving(true)}
              >
                Save changes
              </Button>
            </SpaceBetween>
          }
        >
          Parameters
        </Header>
      }
    >
      <Table
        {...list.collectionProps}
        variant="embedded"
        items={list.items}
        columnDefinitions={columns}
        loading={!data && !error}
        loadingText="Loading parameters"
        wrapLines
        empty={error && !data ? <ProblemText problem={toProblem(error)} /> : list.collectionProps.empty}
        {...(readOnlyReason ? { selectionType: undefined } : { selectionType: 'multi' })}
        submitEdit={(item, _column, value) => {
          // Nothing was typed where there is no value.
          if (typeof value !== 'string') return;
          const message = parameterValueError(item, value);
          // The table shows it by itself, and leaves the cell open when this throws.
          if (message) throw new Error(message);
          enter(trackBy(item), value, item.ParameterValue);
        }}
        ariaLabels={{
          tableLabel: 'Parameters',
          selectionGroupLabel: 'Selection of parameters',
          allItemsSelectionLabel: () => 'Select all parameters of this page',
          itemSelectionLabel: (_data, item) => `Select ${item.ParameterName}`,
          activateEditLabel: (column, item) => `Edit ${String(column.header).toLowerCase()} of ${item.ParameterName}`,
          cancelEditLabel: () => 'Cancel',
          submitEditLabel: () => 'Keep value',
          successfulEditLabel: () => 'Value kept, not saved yet',
        }}
        filter={
          <SpaceBetween direction="horizontal" size="l" alignItems="center">
            <TextFilter
              {...list.filterProps}
              filteringPlaceholder="Search parameters"
              filteringAriaLabel="Search parameters"
              countText={`${list.filteredItemsCount} ${list.filteredItemsCount === 1 ? 'match' : 'matches'}`}
            />
            <Toggle
              checked={isModifiedOnly}
              onChange={({ detail }) => {
                setModifiedOnly(detail.checked);
                list.actions.setCurrentPage(1);
              }}
            >
              Modified only
            </Toggle>
          </SpaceBetween>
        }
        pagination={<Pagination {...list.paginationProps} />}
      />
      {isSaving && (
        <SaveParametersModal
          of={of}
          parameters={data ?? []}
          edited={edited}
          onSent={forget}
          onDismiss={() => setSaving(false)}
        />
      )}
    </Container>
  );
}

function emptyReason(isModifiedOnly: boolean) {
  return isModifiedOnly ? 'Every parameter has the value that it has in a new group.' : 'The family has none.';
}

/** Values that were entered and not sent yet, by the parameter's name. Leaving the page with some of them asks first. */
function useEditedValues() {
  const [edited, setEdited] = useState<ReadonlyMap<string, string>>(new Map());
  useUnsavedChanges(() => edited.size > 0);

  function forget(names: readonly string[]) {
    setEdited((present) => new Map([...present].filter(([name]) => !names.includes(name))));
  }

  /** @param saved the value that RDS has, which it is no change to enter */
  function enter(name: string, value: string, saved: string | undefined) {
    if (value === (saved ?? '')) forget([name]);
    else setEdited((present) => new Map([...present, [name, value]]));
  }

  return { edited, enter, forget, forgetAll: () => setEdited(new Map()) };
}

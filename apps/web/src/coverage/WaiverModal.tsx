import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import DatePicker from '@cloudscape-design/components/date-picker';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import type { CoverageRow } from '@rds-console/contract/iam/classify';
import { toWaiverTags, waiverInput, waiverTagKeys } from '@rds-console/contract/iam/waiver';
import { toProblem } from '@rds-console/contract/problem';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, queryClient } from '../api.ts';
import { callOf } from '../code/call.ts';
import { FormModal } from '../form/FormModal.tsx';

interface Props {
  rows: readonly CoverageRow[];
  onDismiss: () => void;
}

type Change = Pick<Parameters<typeof api.iamCoverage.tag.call>[0], 'Tags' | 'TagKeys'>;

const removal = { Tags: [], TagKeys: Object.values(waiverTagKeys) };

/** Sets a waiver on databases, or takes it away: three tags on each. */
export function WaiverModal({ rows, onDismiss }: Props) {
  const [values, setValues] = useState(() => valuesOf(rows));
  const [isTried, setTried] = useState(false);
  const { success, data, error } = waiverInput.safeParse(values);
  const errorOf = (name: keyof typeof values) =>
    isTried ? error?.issues.find(({ path }) => path[0] === name)?.message : undefined;
  const callsOf = (change: Change) =>
    rows.map(({ Region, arn }) => callOf(api.iamCoverage.tag, { Region, ResourceName: arn, ...change }));
  const tag = useMutation({
    mutationFn: async (change: Change) => {
      for (const call of callsOf(change)) await call.send();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.iamCoverage.region.key() }),
    onSuccess: onDismiss,
  });
  const field = (name: 'owner' | 'reason', label: string, description: string) => (
    <FormField label={label} description={description} errorText={errorOf(name)}>
      <Input value={values[name]} onChange={({ detail }) => setValues({ ...values, [name]: detail.value })} />
    </FormField>
  );

  return (
    <FormModal
      title={`Waiver for ${rows.length === 1 ? rows[0]?.id : `${rows.length} databases`}`}
      submitLabel="Set waiver"
      code={{ calls: () => callsOf({ Tags: toWaiverTags(data ?? values), TagKeys: [] }) }}
      pending={tag.isPending}
      problem={tag.error ? toProblem(tag.error) : undefined}
      onSubmit={() => {
        setTried(true);
        if (success) tag.mutate({ Tags: toWaiverTags(data), TagKeys: [] });
      }}
      onDismiss={onDismiss}
    >
      <Box>
        A waived database is not counted until the waiver expires. The waiver stands in tags of the database itself.
      </Box>
      {field('owner', 'Owner', 'Who answers for it: a team or a person.')}
      {field('reason', 'Reason', 'Why it does without IAM DB authentication.')}
      <FormField label="Until" description="The last day of the waiver, in UTC." errorText={errorOf('until')}>
        <DatePicker
          value={values.until}
          placeholder="YYYY/MM/DD"
          openCalendarAriaLabel={(chosen) => `Choose a day${chosen ? `, ${chosen} is chosen` : ''}`}
          onChange={({ detail }) => setValues({ ...values, until: detail.value })}
        />
      </FormField>
      {rows.some(({ waiver }) => waiver) && (
        <Button formAction="none" onClick={() => tag.mutate(removal)}>
          Remove waiver
        </Button>
      )}
    </FormModal>
  );
}

/** Those of the one database that has a waiver already; else empty. */
function valuesOf(rows: readonly CoverageRow[]) {
  const waiver = rows.length === 1 ? rows[0]?.waiver : undefined;
  return { owner: waiver?.owner ?? '', reason: waiver?.reason ?? '', until: waiver?.until ?? '' };
}

import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { TableProps } from '@cloudscape-design/components/table';
import { rule } from '@rds-console/contract/refinements';
import type { Tag } from '@rds-console/contract/rows';
import { tags as tagsRule } from '@rds-console/contract/settings';
import { type ReactNode, useState } from 'react';
import { z } from 'zod';
import { ViewCode } from '../code/ViewCode.tsx';
import { ProblemAlert } from '../form/ProblemAlert.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { Section } from '../page/Section.tsx';
import { useFlashes } from '../shell/flashes.tsx';
import { SectionTable } from '../table/SectionTable.tsx';
import { TagsField } from './TagsField.tsx';
import { isOwnTag, tagCalls } from './tagChanges.ts';

const schema = z.object({ Tags: tagsRule }).check(
  rule<{ Tags: readonly { Key: string }[] }>('Tags', ({ Tags }) => {
    const keys = Tags.map(({ Key }) => Key);
    const twice = keys.find((key, index) => keys.indexOf(key) !== index);
    if (twice) return `The key ${twice} occurs twice.`;
    const reserved = keys.find((key) => !isOwnTag({ Key: key }));
    return reserved && `The key ${reserved} begins with aws: or rds:, which are reserved.`;
  }),
);

interface Props {
  /** The ARN of what has the tags. */
  ResourceName: string;
  /** The resource's identifier, for what is said of it. */
  name: string;
  tags: readonly Tag[];
  /** Why they cannot be changed. */
  disabledReason?: string | undefined;
  /** Asks again for what has the tags. */
  onSaved: () => Promise<unknown>;
}

/** A resource's tags, and the form that changes them. */
export function TagEditor(props: Props) {
  const { tags, disabledReason } = props;
  const [isEditing, setEditing] = useState(false);
  if (isEditing) return <TagForm {...props} onClose={() => setEditing(false)} />;
  return (
    <TagList
      tags={tags}
      actions={
        <Button
          disabled={disabledReason !== undefined}
          disabledReason={disabledReason}
          onClick={() => setEditing(true)}
        >
          Edit tags
        </Button>
      }
    />
  );
}

/** Begins with the tags of now, and keeps what is typed while RDS is asked again. */
function TagForm({ ResourceName, name, tags, onSaved, onClose }: Props & { onClose: () => void }) {
  const [saved] = useState(() => tags.filter(isOwnTag));
  const { show } = useFlashes();
  const { form, problem, pending, submit, code } = useRdsForm<z.input<typeof schema>, typeof schema>({
    schema,
    defaultValues: { Tags: saved },
    calls: ({ Tags }) => tagCalls(ResourceName, saved, Tags),
    send: async ({ Tags }) => {
      for (const call of tagCalls(ResourceName, saved, Tags)) await call.send();
      await onSaved();
      show(`tags ${ResourceName}`, { type: 'success', header: `Saved the tags of ${name}` });
      onClose();
    },
  });
  const tagsError = form.formState.errors.Tags?.root?.message ?? form.formState.errors.Tags?.message;

  return (
    <form
      noValidate
      aria-label="Edit tags"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Section title="Edit tags" description="Changing a key makes a new tag, and removes the old one.">
        <TagsField form={form} />
        <ProblemAlert problem={problem ?? (tagsError ? { code: 'Tags', status: 0, message: tagsError } : undefined)} />
        <SpaceBetween direction="horizontal" size="xs">
          <Button variant="link" formAction="none" onClick={onClose} disabled={pending}>
            Cancel
          </Button>
          <ViewCode source={code} />
          <Button variant="primary" loading={pending} formAction="submit">
            Save tags
          </Button>
        </SpaceBetween>
      </Section>
    </form>
  );
}

const columns: TableProps.ColumnDefinition<Tag>[] = [
  { id: 'key', header: 'Key', cell: (tag) => tag.Key, sortingField: 'Key', isRowHeader: true },
  { id: 'value', header: 'Value', cell: (tag) => tag.Value || '-', sortingField: 'Value' },
];

/** A resource's tags, as text: they were typed by somebody and are never taken for markup. */
function TagList({ tags, actions }: { tags: readonly Tag[]; actions?: ReactNode }) {
  return (
    <SectionTable
      title="Tags"
      what="tags"
      items={tags}
      columns={columns}
      idOf={({ Key }) => Key}
      filterTextOf={({ Key, Value }) => `${Key} ${Value}`}
      actions={actions}
      empty="No tags."
    />
  );
}

import Box from '@cloudscape-design/components/box';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as z from 'zod/mini';
import { api } from '../api.ts';
import { CodeText } from './CodeText.tsx';
import { changedLines } from './changedLines.ts';
import { codeForms, type RdsRequest, type Rendering } from './codeForms.ts';

interface Props {
  /** What is sent to RDS, in order. */
  requests: readonly RdsRequest[];
  /** What would have been sent as the form was opened; lines that differ are marked. */
  first?: readonly RdsRequest[] | undefined;
  /** What stands in front of a form's code, such as import blocks for Terraform. */
  ahead?: Readonly<Record<string, string>>;
}

/** RDS requests in the forms in which people take them home, in tabs; which one is remembered in this browser. */
export function CodePanel({ requests, first, ahead = {} }: Props) {
  const { data: reported } = useQuery(api.target.get.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  const [chosen, setChosen] = useState(readCodePreferences);
  if (!reported) return null;

  const target = {
    region: reported.region,
    ...(reported.endpoint === undefined ? {} : { endpointUrl: reported.endpoint }),
  };
  const form = codeForms.find(({ id }) => id === chosen.form) ?? codeForms[0];
  const variant = form.variants.find(({ id }) => id === chosen.variants[form.id]) ?? form.variants[0];
  const rendering = withAhead(variant.render(requests, target), ahead[form.id]);
  const marked = changedLines(rendering, first && withAhead(variant.render(first, target), ahead[form.id]));

  function choose(changes: Partial<typeof chosen>) {
    const changed = { ...chosen, ...changes };
    saveCodePreferences(changed);
    setChosen(changed);
  }

  const options = form.variants.map(({ id, label }) => ({ value: id, label }));
  const chooser = options.length > 1 && (
    <FormField label={form.what}>
      <Select
        options={options}
        selectedOption={options.find(({ value }) => value === variant.id) ?? null}
        onChange={({ detail }) =>
          choose({ variants: { ...chosen.variants, [form.id]: detail.selectedOption.value ?? variant.id } })
        }
      />
    </FormField>
  );
  const content = (
    <SpaceBetween size="s">
      <CodeText rendering={rendering} marked={marked} variant={variant} what={`${form.label} code`} chooser={chooser} />
      {marked.size > 0 && (
        <Box fontSize="body-s" color="text-body-secondary">
          A bar marks the lines that differ from the form as it was opened.
        </Box>
      )}
      <Notes notes={rendering.notes} />
    </SpaceBetween>
  );
  return (
    <Tabs
      ariaLabel="Forms of the code"
      activeTabId={form.id}
      onChange={({ detail }) => choose({ form: detail.activeTabId })}
      tabs={codeForms.map(({ id, label }) => ({ id, label, content: id === form.id ? content : null }))}
    />
  );
}

function withAhead(rendering: Rendering, text: string | undefined): Rendering {
  if (!text) return rendering;
  const lines = text.trimEnd().split('\n');
  return {
    ...rendering,
    text: `${text.trimEnd()}\n\n${rendering.text}`,
    lines: [...lines, ''].map((line): { text: string; parameter?: string } => ({ text: line })).concat(rendering.lines),
  };
}

/** What a form cannot say, or asks of its reader. */
function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <Box fontSize="body-s">
      <ul className="finding-list" aria-label="Good to know">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Box>
  );
}

const key = 'rds-console.code';
const stored = z.object({
  /** Of the tab. */
  form: z.catch(z.optional(z.string()), undefined),
  /** Of each tab the form in it. */
  variants: z.catch(z.record(z.string(), z.string()), {}),
});

/** Which tab of the code, and which form in it, somebody chose last. */
type CodePreferences = z.infer<typeof stored>;

function readCodePreferences(): CodePreferences {
  try {
    return z.parse(stored, JSON.parse(localStorage.getItem(key) ?? '{}'));
  } catch {
    return z.parse(stored, {});
  }
}

function saveCodePreferences(preferences: CodePreferences) {
  try {
    localStorage.setItem(key, JSON.stringify(preferences));
  } catch {
    // Chosen anew at the next time.
  }
}

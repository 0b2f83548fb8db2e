import type { FillRules, Named } from '../code/fill/fillRules.ts';
import { OWN_PROCESSOR } from '../databaseFields/processor.ts';

interface Modification {
  actions: FillRules['actions'];
  about: { member: string; name: string };
  saved: { EnableCloudwatchLogsExports?: string[] | undefined };
  setApplyImmediately: (applyImmediately: boolean) => void;
}

/** How a Modify form is filled from a command. */
export function fillModification({ actions, about, saved, setApplyImmediately }: Modification): FillRules {
  return {
    actions,
    about,
    // Of a new major version the form says by itself that it is one.
    given: ['ApplyImmediately', 'AllowMajorVersionUpgrade'],
    values: (input) => toValues(input, saved.EnableCloudwatchLogsExports ?? []),
    take: ({ ApplyImmediately }) => setApplyImmediately(ApplyImmediately === true),
  };
}

/** The class's own processor is no features in a form, and a parameter of its own for RDS. */
export function withProcessor({ UseDefaultProcessorFeatures, ...input }: Named): Named {
  return UseDefaultProcessorFeatures ? { ...input, ProcessorFeatures: OWN_PROCESSOR } : input;
}

/** The form has all log types that are to be on, and RDS is told of changes to them. */
function toValues(asked: Named, before: readonly string[]): Named {
  const { CloudwatchLogsExportConfiguration: changes, ...input } = withProcessor(asked);
  if (typeof changes !== 'object' || changes === null) return input;
  const { EnableLogTypes, DisableLogTypes } = { EnableLogTypes: [], DisableLogTypes: [], ...changes };
  const on = new Set<unknown>([...before, ...listOf(EnableLogTypes)]);
  for (const type of listOf(DisableLogTypes)) on.delete(type);
  return { ...input, EnableCloudwatchLogsExports: [...on].sort() };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

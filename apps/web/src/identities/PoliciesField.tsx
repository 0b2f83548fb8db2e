import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { knownDatabases } from '@rds-console/contract/login/knownDatabases';
import { policyTexts } from '@rds-console/contract/login/policyList';
import { readPolicy } from '@rds-console/contract/login/readPolicy';
import { useDeferredValue } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import { Findings } from '../connect/Findings.tsx';
import { useDatabases } from '../databases/useDatabases.ts';
import { Field } from '../form/Field.tsx';
import type { IdentityValues } from './identityForm.ts';

/** The policies as JSON, with what is wrong with them or easily overlooked. */
export function PoliciesField({ control }: { control: Control<IdentityValues> }) {
  const { instances = [], clusters = [] } = useDatabases();
  const entered = useDeferredValue(useWatch({ control, name: 'policies' }));
  const known = knownDatabases(instances, clusters);
  const findings =
    entered.trim() === '' ? [] : policyTexts(entered).flatMap((policy) => readPolicy(policy, known).findings);
  return (
    <SpaceBetween size="s">
      <Field
        control={control}
        name="policies"
        label="Policies"
        description="A policy in JSON, or several in square brackets. Databases grant access by the action rds-db:connect."
        stretch
      >
        {(field, invalid) => (
          <Textarea
            ref={field.ref}
            name={field.name}
            value={field.value}
            onChange={({ detail }) => field.onChange(detail.value)}
            onBlur={field.onBlur}
            invalid={invalid}
            rows={10}
            spellcheck={false}
            autoComplete={false}
          />
        )}
      </Field>
      <div role="status">
        <Findings findings={findings} />
      </div>
    </SpaceBetween>
  );
}

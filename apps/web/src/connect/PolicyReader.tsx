import FormField from '@cloudscape-design/components/form-field';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import Textarea from '@cloudscape-design/components/textarea';
import type { ConnectVerdict } from '@rds-console/contract/login/connectVerdict';
import { type AccessGrant, readPolicy } from '@rds-console/contract/login/readPolicy';
import type { KnownDatabase } from '@rds-console/contract/login/resourceFindings';
import { useDeferredValue, useState } from 'react';
import { Findings } from './Findings.tsx';

const verdicts: Record<ConnectVerdict, [type: StatusIndicatorProps.Type, text: string]> = {
  allowed: ['success', 'Lets in'],
  denied: ['error', 'Denies, whatever other policies say'],
  depends: ['warning', 'Depends on a condition or on who it is'],
  'not allowed': ['stopped', 'Does not let in'],
};

/** Says of a pasted policy which databases of the region it lets in to, as whom, and what is wrong with it. */
export function PolicyReader({ known }: { known: readonly KnownDatabase[] }) {
  const [pasted, setPasted] = useState('');
  const text = useDeferredValue(pasted);
  const { grants, findings } = text.trim() === '' ? { grants: [], findings: [] } : readPolicy(text, known);
  return (
    <SpaceBetween size="m">
      <FormField
        label="Policy to check"
        description="Paste its JSON. It is read in this browser and sent nowhere."
        stretch
      >
        <Textarea
          value={pasted}
          rows={8}
          spellcheck={false}
          autoComplete={false}
          onChange={({ detail }) => setPasted(detail.value)}
        />
      </FormField>
      {text.trim() !== '' && (
        <div role="status">
          <SpaceBetween size="m">
            <Findings findings={findings} />
            <AccessGrants grants={grants} />
          </SpaceBetween>
        </div>
      )}
    </SpaceBetween>
  );
}

function AccessGrants({ grants }: { grants: readonly AccessGrant[] }) {
  return (
    <Table
      variant="embedded"
      wrapLines
      items={grants}
      trackBy={({ database, user }) => `${database.arn} ${user}`}
      ariaLabels={{ tableLabel: 'What the policy lets in to' }}
      empty="It lets nobody in to a database of this region."
      columnDefinitions={[
        {
          id: 'database',
          header: 'Database',
          isRowHeader: true,
          cell: ({ database: { kind, id } }) => <Link href={`/${kind}s/${id}`}>{id}</Link>,
        },
        { id: 'user', header: 'As', cell: ({ user }) => (user === '*' ? 'Every user' : user) },
        {
          id: 'verdict',
          header: 'This policy',
          cell: ({ verdict }) => <StatusIndicator type={verdicts[verdict][0]}>{verdicts[verdict][1]}</StatusIndicator>,
        },
      ]}
    />
  );
}

import Alert from '@cloudscape-design/components/alert';
import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { type LoginDatabase, placeOf } from '@rds-console/contract/login/loginDatabase';
import { readToken } from '@rds-console/contract/login/readToken';
import { useState } from 'react';
import { Findings } from './Findings.tsx';
import { TokenParts } from './TokenParts.tsx';

/** Takes a pasted token apart, in this browser alone, and says what would keep it from logging in here. */
export function TokenInspector({ database, user }: { database: LoginDatabase; user: string }) {
  const [pasted, setPasted] = useState('');
  const purpose = { endpoints: database.endpoints, region: placeOf(database.arn).region, user };
  const { parts, findings } = readToken(pasted, purpose, Date.now());
  return (
    <SpaceBetween size="m">
      <FormField
        label="Token to inspect"
        description={`Checked against this database and the user ${user || 'above'}. It stays in this browser.`}
        stretch
      >
        <Textarea
          value={pasted}
          rows={4}
          spellcheck={false}
          autoComplete={false}
          onChange={({ detail }) => setPasted(detail.value)}
        />
      </FormField>
      {pasted.trim() !== '' && (
        <div role="status">
          <SpaceBetween size="m">
            <Findings findings={findings} />
            {!findings.some(({ severity }) => severity === 'error') && (
              <Alert type="success" header="Nothing is wrong with its form">
                Whether its signature is right, and whether a policy lets its identity in, only AWS can tell.
              </Alert>
            )}
            {parts.length > 0 && <TokenParts parts={parts} isCovered />}
          </SpaceBetween>
        </div>
      )}
    </SpaceBetween>
  );
}

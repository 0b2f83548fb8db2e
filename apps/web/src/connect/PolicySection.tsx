import Box from '@cloudscape-design/components/box';
import Checkbox from '@cloudscape-design/components/checkbox';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Multiselect from '@cloudscape-design/components/multiselect';
import RadioGroup from '@cloudscape-design/components/radio-group';
import { connectPolicy } from '@rds-console/contract/login/connectPolicy';
import { knownDatabases } from '@rds-console/contract/login/knownDatabases';
import { readPolicy } from '@rds-console/contract/login/readPolicy';
import { useMemo, useState } from 'react';
import { useDatabases } from '../databases/useDatabases.ts';
import { Section } from '../page/Section.tsx';
import { CodeText } from './CodeText.tsx';
import { Findings } from './Findings.tsx';
import type { Login } from './login.ts';
import { PolicyReader } from './PolicyReader.tsx';
import { shellWord } from './snippets/connection.ts';

/** The policy that lets an AWS identity in, for this database and others, and a reader of one that is there already. */
export function PolicySection({ database, user }: Login) {
  const known = useKnownDatabases();
  const [moreUsers, setMoreUsers] = useState('');
  const [isEveryUser, setEveryUser] = useState(false);
  const [others, setOthers] = useState<readonly string[]>([]);
  const [kind, setKind] = useState('role');
  const [identity, setIdentity] = useState('');

  const users = isEveryUser ? ['*'] : [user, ...moreUsers.split(',').map((it) => it.trim())].filter((it) => it !== '');
  const choices = known.filter((it) => !it.memberOf && it.resourceId !== database.resourceId);
  const chosen = choices.filter(({ arn }) => others.includes(arn));
  const policy = connectPolicy([database, ...chosen].map((it) => ({ database: it, users })));
  const json = JSON.stringify(policy, undefined, 2);
  const name = shellWord(identity || (kind === 'role' ? 'ROLE' : 'USER'));
  const command = `aws iam put-${kind}-policy --${kind}-name ${name} --policy-name rds-connect-${database.id} --policy-document ${shellWord(JSON.stringify(policy))}`;

  return (
    <Section
      title="2. IAM policy"
      description="Lets a role or an IAM user log in as these database users. It names the resource ID, which stays the same when the database is renamed."
    >
      <FormField label="Further users" constraintText="Separated by commas. Capitals count.">
        <Input
          value={moreUsers}
          disabled={isEveryUser}
          spellcheck={false}
          autoComplete={false}
          onChange={({ detail }) => setMoreUsers(detail.value)}
        />
      </FormField>
      <Checkbox checked={isEveryUser} onChange={({ detail }) => setEveryUser(detail.checked)}>
        Every user of the database
      </Checkbox>
      <FormField label="Further databases" description="Others of the region that the same users log in to.">
        <Multiselect
          options={choices.map(({ id, arn, kind: what }) => ({ value: arn, label: id, description: what }))}
          selectedOptions={chosen.map(({ id, arn }) => ({ value: arn, label: id }))}
          onChange={({ detail }) => setOthers(detail.selectedOptions.flatMap(({ value }) => value ?? []))}
          filteringType="auto"
          placeholder="None"
          empty="There are no others."
          deselectAriaLabel={({ label }) => `Remove ${label}`}
        />
      </FormField>
      <Findings findings={readPolicy(json, known).findings} />
      <CodeText label="policy" text={json} />
      <FormField label="Give it to">
        <RadioGroup
          ariaLabel="Give it to"
          value={kind}
          onChange={({ detail }) => setKind(detail.value)}
          items={[
            { value: 'role', label: 'An IAM role', description: 'Of an application, or one that people assume.' },
            { value: 'user', label: 'An IAM user' },
          ]}
        />
      </FormField>
      <FormField label={kind === 'role' ? 'Name of the role' : 'Name of the IAM user'}>
        <Input
          value={identity}
          spellcheck={false}
          autoComplete={false}
          onChange={({ detail }) => setIdentity(detail.value)}
        />
      </FormField>
      <CodeText label="command for the policy" text={command} />
      <Box color="text-body-secondary">
        The role or user has to be in the account of the database. Another account assumes a role there.
      </Box>
      <ExpandableSection headerText="Check an existing policy" variant="footer">
        <PolicyReader known={known} />
      </ExpandableSection>
    </Section>
  );
}

/** All databases of the region as a policy can mean them; those that have been heard of so far. */
function useKnownDatabases() {
  const { instances, clusters } = useDatabases();
  return useMemo(() => knownDatabases(instances ?? [], clusters ?? []), [instances, clusters]);
}

/** @vitest-environment jsdom */
import type { Identity } from '@rds-console/contract/identities';
import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { errorResponse, testConsole } from '../testing/renderConsole.tsx';

const open = testConsole();

const policy = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'rds-db:connect', Resource: '*' }] };
const local: Identity = {
  accessKeyId: 'local',
  arn: 'arn:aws:iam::123456789012:user/local',
  policies: [policy],
  isTemporary: false,
};
const answered = (...identities: Identity[]) => HttpResponse.json({ hasIdentities: true, identities });
const listed = http.get('*/api/identities', () => answered(local));
const navigation = () => screen.getByRole('link', { name: 'Instances' }).closest('ul') as HTMLElement;

test('lists whose tokens open databases, and stands in the navigation', async () => {
  open('/iam-identities', listed);
  const row = (await screen.findByRole('rowheader', { name: 'local' })).closest('tr') as HTMLElement;
  expect(within(row).getByText('Allows every user of every database')).toBeDefined();
  expect(within(row).getByText('Long-term')).toBeDefined();
  expect(within(navigation()).getByRole('link', { name: 'IAM identities' })).toBeDefined();
});

test('an endpoint without identities has no such page in the navigation', async () => {
  open(
    '/iam-identities',
    http.get('*/api/identities', () => HttpResponse.json({ hasIdentities: false, identities: [] })),
  );
  expect(await screen.findByText('This endpoint has no IAM identities of its own')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Create identity' })).toBeNull();
  expect(within(navigation()).queryByRole('link', { name: 'IAM identities' })).toBeNull();
});

test('creates an identity, and keeps its secret nowhere', async () => {
  let sent: unknown;
  const created = http.post('*/api/identities', async ({ request }) => {
    sent = await request.json();
    return answered(local, { ...local, accessKeyId: 'dev', isTemporary: true });
  });
  const user = open('/iam-identities', listed, created);
  await user.click(await screen.findByRole('button', { name: 'Create identity' }));
  const form = screen.getByRole('form', { name: 'Create identity' });
  await user.type(within(form).getByLabelText('Access key ID'), 'dev');
  await user.type(within(form).getByLabelText('Secret access key'), 'made-up-key');
  await user.type(within(form).getByLabelText('Session token - optional'), 'made-up-token');
  await user.type(within(form).getByLabelText('ARN'), 'arn:aws:iam::123456789012:user/dev');
  const dialog = screen.getByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Create identity' }));

  expect(await screen.findByRole('rowheader', { name: 'dev' })).toBeDefined();
  expect(sent).toEqual({
    accessKeyId: 'dev',
    secretAccessKey: 'made-up-key',
    sessionToken: 'made-up-token',
    arn: 'arn:aws:iam::123456789012:user/dev',
    policies: [policy],
  });
  const kept = JSON.stringify([{ ...localStorage }, { ...sessionStorage }, window.location.href]);
  expect(kept + document.body.outerHTML).not.toContain('made-up');
});

test('what is wrong stands at its field, and with the policies', async () => {
  const user = open('/iam-identities', listed);
  await user.click(await screen.findByRole('button', { name: 'Create identity' }));
  const form = screen.getByRole('form', { name: 'Create identity' });
  const policies = within(form).getByLabelText('Policies');
  await user.clear(policies);
  await user.click(policies);
  await user.paste(JSON.stringify(policy).replace('rds-db:connect', 'rds:connect'));
  expect(await within(form).findByText(/rds:connect is no action/)).toBeDefined();
  await user.clear(policies);
  await user.click(policies);
  await user.paste('{');
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Create identity' }));
  for (const text of ['Enter an access key ID.', 'Enter a secret access key.', /Enter the ARN of an IAM user/])
    expect(await within(form).findByText(text)).toBeDefined();
  expect(within(form).getAllByText(/This is not JSON/).length).toBeGreaterThan(0);
});

test('edits an identity without its secrets, and shows what the endpoint refuses', async () => {
  let sent: unknown;
  const refused = http.put('*/api/identities/local', async ({ request }) => {
    sent = await request.json();
    return errorResponse(404, 'IdentityNotFound', 'There is no identity local.');
  });
  const user = open('/iam-identities', listed, refused);
  await user.click(await screen.findByRole('button', { name: 'Edit local' }));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText('There is no identity local.')).toBeDefined();
  expect(sent).toMatchObject({ secretAccessKey: '', sessionToken: '', arn: local.arn, policies: [policy] });
});

test('deletes an identity after a confirmation', async () => {
  let isDeleted = false;
  const deleted = http.delete('*/api/identities/local', () => {
    isDeleted = true;
    return answered();
  });
  const user = open('/iam-identities', listed, deleted);
  await user.click(await screen.findByRole('button', { name: 'Delete local' }));
  const dialog = screen.getByRole('dialog');
  expect(isDeleted).toBe(false);
  await user.click(within(dialog).getByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(screen.queryByRole('rowheader', { name: 'local' })).toBeNull());
  expect(isDeleted).toBe(true);
});

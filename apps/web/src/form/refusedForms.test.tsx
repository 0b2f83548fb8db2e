/** @vitest-environment jsdom */
import { dbInstance } from '@rds-console/contract/rows';
import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { errorResponse, testConsole } from '../testing/renderConsole.tsx';

const open = testConsole();
const mydb = dbInstance({ DBInstanceIdentifier: 'mydb', DBInstanceStatus: 'available', Engine: 'mysql' });

/** The window for a snapshot of `mydb`, filled in, where the console's server answers `answer`. */
async function takeSnapshot(answer: () => Response) {
  const user = open(
    '/instances/mydb/snapshots',
    http.get('*/api/instances/mydb', () => HttpResponse.json(mydb)),
    http.post('*/api/snapshots', answer),
  );
  await user.click(await screen.findByRole('button', { name: 'Take snapshot' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Take DB snapshot' }));
  await user.type(dialog.getByRole('textbox', { name: 'Snapshot name' }), 'before-migration');
  await user.click(dialog.getByRole('button', { name: 'Take snapshot' }));
  return dialog;
}

test('a refusal that is about a field stands at the field, which keeps what was typed', async () => {
  const dialog = await takeSnapshot(() => errorResponse(400, 'DBSnapshotAlreadyExists', 'It exists already.'));

  const field = dialog.getByRole('textbox', { name: 'Snapshot name' });
  expect(await dialog.findByText('It exists already.')).toBeDefined();
  expect(field).toHaveProperty('value', 'before-migration');
  expect(field.getAttribute('aria-invalid')).toBe('true');
});

test('a refusal that is about none stands above the buttons, with its code and request id', async () => {
  const dialog = await takeSnapshot(() => errorResponse(503, 'ServiceUnavailable', 'Come back later.'));

  expect(await dialog.findByText('Come back later.', { exact: false })).toBeDefined();
  expect(dialog.getByText('ServiceUnavailable · request ID req-1')).toBeDefined();
  expect(dialog.getByRole('textbox', { name: 'Snapshot name' })).toHaveProperty('value', 'before-migration');
});

test('a server that is gone in the middle of it loses nothing that was typed', async () => {
  const dialog = await takeSnapshot(() => HttpResponse.error());

  expect(await dialog.findByText(/The console’s server does not answer/)).toBeDefined();
  expect(dialog.getByRole('textbox', { name: 'Snapshot name' })).toHaveProperty('value', 'before-migration');
  expect(dialog.getByRole('button', { name: 'Take snapshot' })).toHaveProperty('disabled', false);
});

/** @vitest-environment jsdom */
import { dbSubnetGroup } from '@rds-console/contract/rows';
import { act, screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { queryClient } from '../api.ts';
import { errorResponse, testConsole } from '../testing/renderConsole.tsx';

const open = testConsole();

/** A subnet group that exists until `remove` is called. */
function subnetGroup() {
  let isGone = false;
  const answer = http.get('*/api/subnet-groups/main', () =>
    isGone
      ? errorResponse(404, 'DBSubnetGroupNotFoundFault', 'DB subnet group main not found.')
      : HttpResponse.json(dbSubnetGroup({ DBSubnetGroupName: 'main', DBSubnetGroupDescription: 'Two zones' })),
  );
  async function remove() {
    isGone = true;
    await act(() => queryClient.refetchQueries());
  }
  return { answer, remove };
}

test('a details page gives way to the error page once RDS does not have the resource any more', async () => {
  const { answer, remove } = subnetGroup();
  open('/subnet-groups/main', answer);
  await screen.findByRole('heading', { name: 'main' });

  await remove();

  expect(await screen.findByRole('heading', { name: 'Not found' })).toBeDefined();
});

test('a form keeps what was entered when RDS does not have the resource any more', async () => {
  const { answer, remove } = subnetGroup();
  const user = open('/subnet-groups/main/edit', answer);
  const description = await screen.findByRole('textbox', { name: 'Description' });
  await user.type(description, ' and a third');

  await remove();

  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Description' }).value).toBe('Two zones and a third');
});

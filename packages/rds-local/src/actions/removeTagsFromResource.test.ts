import { ListTagsForResourceCommand, RemoveTagsFromResourceCommand } from '@aws-sdk/client-rds';
import { expect, it } from 'vitest';
import { availableInstance } from '../testDatabases.ts';
import { rejection, startTestRds } from '../testRds.ts';

it('removes tags by their exact keys', async () => {
  const rds = await startTestRds();
  const { DBInstanceArn: ResourceName } = await availableInstance(rds, {
    Tags: [
      { Key: 'team', Value: 'blue' },
      { Key: 'Team', Value: 'red' },
    ],
  });
  await rds.client.send(new RemoveTagsFromResourceCommand({ ResourceName, TagKeys: ['team', 'nosuch'] }));
  const { TagList } = await rds.client.send(new ListTagsForResourceCommand({ ResourceName }));
  expect(TagList).toEqual([{ Key: 'Team', Value: 'red' }]);
  const elsewhere = new RemoveTagsFromResourceCommand({ ResourceName: `${ResourceName}x`, TagKeys: ['Team'] });
  expect((await rejection(rds.client.send(elsewhere))).code).toBe('DBInstanceNotFound');
  await rds.close();
});

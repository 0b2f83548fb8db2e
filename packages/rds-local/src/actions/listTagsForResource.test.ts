import { ListTagsForResourceCommand } from '@aws-sdk/client-rds';
import { expect, it } from 'vitest';
import { availableInstance } from '../testDatabases.ts';
import { startTestRds } from '../testRds.ts';

it('lists what a database was created with, an empty list for none', async () => {
  const rds = await startTestRds();
  const bare = await availableInstance(rds);
  const tagged = await availableInstance(rds, {
    DBInstanceIdentifier: 'tagged',
    Tags: [
      { Key: 'team', Value: 'blue and white' },
      { Key: 'Größe', Value: '' },
    ],
  });
  const list = async (ResourceName: string | undefined) =>
    (await rds.client.send(new ListTagsForResourceCommand({ ResourceName }))).TagList;
  expect(await list(bare.DBInstanceArn)).toEqual([]);
  expect(await list(tagged.DBInstanceArn)).toEqual([
    { Key: 'team', Value: 'blue and white' },
    { Key: 'Größe', Value: '' },
  ]);
  await rds.close();
});

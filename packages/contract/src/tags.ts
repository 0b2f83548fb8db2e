import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { text } from './fields.ts';
import { existing } from './identifiers.ts';
import { rdsAction } from './rdsAction.ts';
import { answer, listOf } from './reading.ts';
import { tag } from './rows.ts';
import { tags as tagList } from './settings.ts';

const named = z.object({ ResourceName: existing });

/** The tags of whatever has an ARN, which is what `ResourceName` is. RDS shows most resources' tags with the resource. */
export const tags = {
  list: oc
    .route({ method: 'GET', path: '/tags' })
    .input(named)
    .output(answer(listOf(tag))),
  add: rdsAction('AddTagsToResource')
    .route({ method: 'POST', path: '/tags' })
    .input(named.extend({ Tags: tagList }))
    .output(type<object>()),
  remove: rdsAction('RemoveTagsFromResource')
    .route({ method: 'POST', path: '/tags/remove' })
    .input(named.extend({ TagKeys: z.array(text.min(1)).min(1) }))
    .output(type<object>()),
};

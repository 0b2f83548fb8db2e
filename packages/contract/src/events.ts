import { oc } from '@orpc/contract';
import { z } from 'zod';
import { eventSourceTypes, longestDurationMinutes } from './eventBounds.ts';
import { text } from './fields.ts';
import { answer, listOf } from './reading.ts';
import { event } from './rows.ts';

/** What happened to databases, snapshots and groups, oldest first. */
export const events = {
  list: oc
    .route({ method: 'GET', path: '/events' })
    .input(
      z.object({
        SourceType: z.enum(eventSourceTypes).optional(),
        /** Needs a `SourceType`. */
        SourceIdentifier: text.optional(),
        /** Minutes back from now. Over HTTP, which is where it comes from, a number is digits. */
        Duration: z.coerce.number().int().min(1).max(longestDurationMinutes).optional(),
      }),
    )
    .output(answer(listOf(event))),
};

import type { LoginDatabase } from '@rds-console/contract/login/loginDatabase';
import { useState } from 'react';
import { z } from 'zod';
import { readDraft, saveDraft } from '../form/draft.ts';

const chosenLogin = z.object({
  role: z.enum(['instance', 'writer', 'reader']).optional(),
  user: z.string(),
  databaseName: z.string(),
});
type ChosenLogin = z.infer<typeof chosenLogin>;

/** Who shall log in where, kept in this browser tab: what another tab of the page or a reload would lose. */
export function useChosenLogin({ arn, DatabaseName }: LoginDatabase) {
  const name = `login ${arn}`;
  const first: ChosenLogin = { user: 'app_user', databaseName: DatabaseName };
  const [chosen, setChosen] = useState(() => {
    const kept = chosenLogin.partial().safeParse(readDraft(name) ?? {});
    return { ...first, ...kept.data };
  });
  return {
    ...chosen,
    choose(change: Partial<ChosenLogin>) {
      const next = { ...chosen, ...change };
      setChosen(next);
      saveDraft(name, first, next);
    },
  };
}

import type { DBInstance } from '@rds-console/contract/rows';
import { api } from '../../api.ts';
import { useDeed } from '../../shell/flashes.tsx';
import { keepInstance } from '../queries.ts';

/** Starts a stopped DB instance, which needs no questions. */
export function useStartInstance() {
  const perform = useDeed();
  return ({ DBInstanceIdentifier = '' }: DBInstance) =>
    perform({
      id: `instance ${DBInstanceIdentifier}`,
      asking: `Asking RDS to start ${DBInstanceIdentifier}`,
      done: () => `Starting the DB instance ${DBInstanceIdentifier}`,
      refused: `Could not start ${DBInstanceIdentifier}`,
      run: async () => keepInstance(await api.instances.start.call({ DBInstanceIdentifier })),
    });
}

import { problemError } from '../problems.ts';
import { os } from './router.ts';

const { target } = os;

const noSampleFleet = {
  code: 'NoSampleFleet',
  status: 404,
  message: 'There is a sample fleet on rds-local only.',
};

/** The connection, and operations on all of it. */
export const targetRoutes = target.router({
  get: target.get.handler(({ context }) => context.target),
  loadSampleFleet: target.loadSampleFleet.handler(async ({ context: { loadSampleFleet } }) => {
    if (!loadSampleFleet) throw problemError(noSampleFleet);
    await loadSampleFleet();
  }),
});

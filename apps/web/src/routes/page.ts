import { lazyRouteComponent } from '@tanstack/react-router';
import { api } from '../api.ts';

/**
 * A page that is fetched when it is opened for the first time, so that the first one is there quickly.
 *
 * A page that cannot be fetched makes the router load the whole console anew, since the server may have a newer one by
 * now. That is of use only when the server answers; else the error page says that it does not, and tries again.
 */
export const page: typeof lazyRouteComponent = (fetchPage, name) =>
  lazyRouteComponent(
    () =>
      fetchPage().catch(async (error: unknown) => {
        await api.target.get.call();
        throw error;
      }),
    name,
  );

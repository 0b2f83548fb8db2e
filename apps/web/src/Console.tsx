import { I18nProvider } from '@cloudscape-design/components/i18n';
import messages from '@cloudscape-design/components/i18n/messages/all.en';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, Suspense } from 'react';
import { queryClient } from './api.ts';
import type { ConsoleRouter } from './routes.tsx';
import { FlashProvider } from './shell/flashes.tsx';
import { lazyAfterLoad } from './shell/lazyAfterLoad.ts';

const ProgressWatchers = lazyAfterLoad(() =>
  import('./changeProgress/ProgressWatchers.tsx').then((it) => it.ProgressWatchers),
);

/** The whole console: what every page needs around it, and the page of the address. */
export function Console({ router }: { router: ConsoleRouter }) {
  return (
    <StrictMode>
      <I18nProvider locale="en" messages={[messages]}>
        <QueryClientProvider client={queryClient}>
          <FlashProvider>
            <Suspense>
              <ProgressWatchers />
            </Suspense>
            <RouterProvider router={router} />
          </FlashProvider>
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>
  );
}

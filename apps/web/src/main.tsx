import '@cloudscape-design/global-styles/index.css';
import './main.css';
import { I18nProvider } from '@cloudscape-design/components/i18n';
import messages from '@cloudscape-design/components/i18n/messages/all.en';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api.ts';
import { router } from './routes.tsx';
import { CourseWatchers } from './settings/course/CourseWatchers.tsx';
import { restoreColorMode } from './shell/colorMode.ts';
import { FlashProvider } from './shell/flashes.tsx';

restoreColorMode();

const container = document.getElementById('console');
if (!container) throw new Error('index.html has no element for the console.');

createRoot(container).render(
  <StrictMode>
    <I18nProvider locale="en" messages={[messages]}>
      <QueryClientProvider client={queryClient}>
        <FlashProvider>
          <CourseWatchers />
          <RouterProvider router={router} />
        </FlashProvider>
      </QueryClientProvider>
    </I18nProvider>
  </StrictMode>,
);

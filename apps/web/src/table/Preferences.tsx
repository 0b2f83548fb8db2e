import Button from '@cloudscape-design/components/button';
import { lazy, Suspense, useState } from 'react';
import type { PreferencesProps } from './PreferencesWindow.tsx';

/** Fetched when it is opened: it is large, with columns that can be dragged, and most visits do without. */
const PreferencesWindow = lazy(() =>
  import('./PreferencesWindow.tsx').then((it) => ({ default: it.PreferencesWindow })),
);

/** The button to the window in which the list is made to one's liking. */
export function Preferences(props: PreferencesProps) {
  const [isOpened, setOpened] = useState(false);
  const gear = (isLoading: boolean) => (
    <Button
      variant="icon"
      iconName="settings"
      ariaLabel="Preferences"
      loading={isLoading}
      onClick={() => setOpened(true)}
    />
  );
  if (!isOpened) return gear(false);
  return (
    <Suspense fallback={gear(true)}>
      <PreferencesWindow {...props} />
    </Suspense>
  );
}

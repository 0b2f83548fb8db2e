import Button from '@cloudscape-design/components/button';
import { lazy, Suspense, useState } from 'react';
import type { PreferencesProps } from './PreferencesWindow.tsx';

/** Fetched when it is opened: it is large, with columns that can be dragged, and most visits do without. */
const PreferencesWindow = lazy(() =>
  import('./PreferencesWindow.tsx').then((it) => ({
    default: it.PreferencesWindow as typeof it.PreferencesWindow<never>,
  })),
);

/** The button to the window in which the list is made to one's liking. */
export function Preferences<Item>(props: PreferencesProps<Item>) {
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
      {/* A lazy component cannot be generic: what its columns say of an item is not asked in there. */}
      <PreferencesWindow {...(props as PreferencesProps<never>)} />
    </Suspense>
  );
}

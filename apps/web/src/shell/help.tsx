import { createContext, lazy, type ReactNode, Suspense, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { FieldTopic } from '../help/helpText.ts';

/** Fetched when the panel is opened: most visits do without. */
const HelpContent = lazy(() => import('./HelpContent.tsx').then(({ HelpContent }) => ({ default: HelpContent })));

/** Opens the panel; undefined where it cannot be reached, as from a window that lies over it. */
const OpenHelpContext = createContext<((topic: FieldTopic) => void) | undefined>(undefined);

/** Lets what is inside open the help panel. */
export const HelpOpener = OpenHelpContext.Provider;

export function useOpenHelp() {
  return useContext(OpenHelpContext);
}

/** Takes the help panel away from what lies over the page and keeps the focus. */
export function WithoutHelp({ children }: { children: ReactNode }) {
  return <OpenHelpContext value={undefined}>{children}</OpenHelpContext>;
}

/**
 * What the help panel shows: about the page, or about the field whose Info link was followed last.
 *
 * @param isOpen whether the panel is the drawer that is open
 * @param openDrawer opens it and gives it the focus
 */
export function useHelp(path: string, isOpen: boolean, openDrawer: () => void) {
  const [chosen, setChosen] = useState<{ path: string; topic: FieldTopic }>();
  const opener = useRef<Element>(null);

  const open = useMemo(
    () => (topic: FieldTopic) => {
      opener.current = document.activeElement;
      setChosen({ path, topic });
      openDrawer();
    },
    [path, openDrawer],
  );

  // Back to the Info link, where the reader came from. After the frame, which gives the focus to its own button.
  useEffect(() => {
    if (isOpen) return;
    setChosen(undefined);
    if (opener.current instanceof HTMLElement) opener.current.focus();
    opener.current = null;
  }, [isOpen]);

  return {
    open,
    panel: (
      <Suspense fallback={null}>
        {isOpen && <HelpContent path={path} topic={chosen?.path === path ? chosen.topic : undefined} />}
      </Suspense>
    ),
  };
}

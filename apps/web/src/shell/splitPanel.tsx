import type { AppLayoutProps } from '@cloudscape-design/components/app-layout';
import { createContext, type ReactNode, Suspense, useContext, useLayoutEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { lazyAfterLoad } from './lazyAfterLoad.ts';
import { membersOf, oneOf, readStored } from './storedJson.ts';

const SplitPanel = lazyAfterLoad(() => import('@cloudscape-design/components/split-panel').then((it) => it.default));

const storageKey = 'rds-console.split-panel';

interface Place {
  /** Where the page's part is drawn; null while the panel is closed. */
  slot: HTMLElement | null;
  setHeader: (header: string | undefined) => void;
}

const PlaceContext = createContext<Place>({ slot: null, setHeader: () => {} });

/** Lets a page fill the panel of the frame around it. */
export const SplitPanelPlace = PlaceContext.Provider;

/** What a page shows in the panel beside it. The panel is there for as long as this is. */
export function PagePanel({ header, children }: { header: string; children: ReactNode }) {
  const { slot, setHeader } = useContext(PlaceContext);
  useLayoutEffect(() => setHeader(header), [header, setHeader]);
  useLayoutEffect(() => () => setHeader(undefined), [setHeader]);
  return slot && createPortal(children, slot);
}

/** The frame's side of the panel: open or not, where and how large, as it was left in this browser. */
export function useSplitPanel() {
  const [header, setHeader] = useState<string>();
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const [preferences, setPreferences] = useState(read);
  const place = useMemo(() => ({ slot, setHeader }), [slot]);

  function change(changes: Partial<typeof preferences>) {
    const changed = { ...preferences, ...changes };
    localStorage.setItem(storageKey, JSON.stringify(changed));
    setPreferences(changed);
  }

  const layout: Partial<AppLayoutProps> = {
    splitPanel: header !== undefined && (
      <Suspense fallback={null}>
        <SplitPanel header={header}>
          <div ref={setSlot} />
        </SplitPanel>
      </Suspense>
    ),
    splitPanelOpen: preferences.open,
    onSplitPanelToggle: ({ detail }) => change({ open: detail.open }),
    splitPanelPreferences: { position: preferences.position },
    onSplitPanelPreferencesChange: ({ detail }) => change({ position: detail.position }),
    splitPanelSize: preferences.size,
    onSplitPanelResize: ({ detail }) => change({ size: detail.size }),
  };
  return { place, layout };
}

function read() {
  const { open, position, size } = membersOf(readStored(storageKey));
  return {
    open: open === true,
    position: oneOf(['side', 'bottom'], position) ?? 'bottom',
    /** Pixels. */
    size: typeof size === 'number' ? size : undefined,
  };
}

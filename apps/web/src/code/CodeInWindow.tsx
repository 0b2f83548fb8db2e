import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { CodeSource } from './shownCode.ts';

const LiveCode = lazy(() => import('./LiveCode.tsx').then(({ LiveCode }) => ({ default: LiveCode })));

interface ShownCode {
  source: CodeSource | undefined;
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
}

/** A window lies over the drawers, so it shows its code in itself. */
export function useCodeInWindow(source: CodeSource | undefined): ShownCode {
  const [isOpen, setOpen] = useState(false);
  return { source, isOpen: isOpen && source !== undefined, setOpen };
}

/** The bottom of a window: the button that shows the code, and the window's own. */
export function WindowFooter({ code, children }: { code: ShownCode; children: ReactNode }) {
  const { source, isOpen, setOpen } = code;
  return (
    <div className="window-footer">
      {source && (
        <Button iconName="script" ariaExpanded={isOpen} formAction="none" onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide code' : 'View code'}
        </Button>
      )}
      <div>{children}</div>
    </div>
  );
}

/** The code itself, below what the window asks. */
export function CodeInWindow({ code: { source, isOpen } }: { code: ShownCode }) {
  if (!isOpen || !source) return null;
  return (
    <Box margin={{ top: 'l' }}>
      <Suspense fallback={null}>
        <LiveCode source={source} />
      </Suspense>
    </Box>
  );
}

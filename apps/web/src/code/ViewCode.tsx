import Button from '@cloudscape-design/components/button';
import { createContext, useContext } from 'react';
import { useShowCode } from './shownCode.ts';

const OpenCodeContext = createContext<() => void>(() => undefined);

/** Lets what is inside open the drawer of code. */
export const CodeOpener = OpenCodeContext.Provider;

/** The button of a page that opens the drawer, which has something to show for as long as the page is there. */
export function ViewCode({ source }: { source: Parameters<typeof useShowCode>[0] }) {
  useShowCode(source);
  const open = useContext(OpenCodeContext);
  return (
    <Button iconName="script" formAction="none" onClick={open}>
      View code
    </Button>
  );
}

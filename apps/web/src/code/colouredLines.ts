import { Children, isValidElement, type ReactElement, type ReactNode } from 'react';
import { type Highlighting, highlighters } from './highlighters.ts';

/** The lines of a code in the colours of its language. */
export function colouredLines(code: string, highlighting: Highlighting | undefined): readonly ReactNode[] {
  const coloured: ReactNode = highlighting && highlighters[highlighting](code);
  if (!isValidElement(coloured)) return code.split('\n').map((line) => `${line}\n`);
  // A span with an element for each line, as the code view wants it.
  return Children.toArray((coloured as ReactElement<{ children: ReactNode }>).props.children);
}

import CodeView from '@cloudscape-design/code-view/code-view';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { Children, isValidElement, type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import { fieldHelp } from '../help/fieldHelp.ts';
import type { Rendering, Variant } from './codeForms.ts';
import { type Highlighting, highlighters } from './highlighters.ts';

interface Props {
  rendering: Rendering;
  /** Numbers of lines, from 0. */
  marked: ReadonlySet<number>;
  variant: Variant;
  /** What it is, for those who hear it. */
  what: string;
  /** Where another form of it is chosen, if there is one. */
  chooser: ReactNode;
}

/** Code to read, copy and download. The line under the pointer, or chosen with the arrow keys, is explained below it. */
export function CodeText({ rendering, marked, variant, what, chooser }: Props) {
  const { text, lines } = rendering;
  const [pointed, setPointed] = useState<number>();
  const content = text.replace(/\n$/, '');
  const coloured = useMemo(() => colouredLines(content, variant.highlighting), [content, variant.highlighting]);
  const parameter = pointed === undefined ? undefined : lines[pointed]?.parameter;

  function step(event: KeyboardEvent) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    setPointed((before) => Math.min(lines.length - 1, Math.max(0, (before ?? -1) + by)));
  }

  return (
    <SpaceBetween size="xs">
      <div className="code-actions">
        {chooser}
        <SpaceBetween direction="horizontal" size="xs">
          <CopyToClipboard
            variant="button"
            textToCopy={text}
            copyButtonText="Copy"
            copyButtonAriaLabel="Copy code"
            copySuccessText="Code copied"
            copyErrorText="Could not copy"
          />
          <Button
            iconName="download"
            formAction="none"
            ariaLabel={`Download ${variant.file}`}
            onClick={() => saveFile(variant.file, text)}
          >
            Download
          </Button>
        </SpaceBetween>
      </div>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: for the arrow keys, which do what the pointer does
        tabIndex={0}
        aria-label={`${what}. The arrow keys go from line to line, and each is explained below.`}
        onKeyDown={step}
        onPointerMove={({ target }) => setPointed(lineAt(target))}
        onPointerLeave={() => setPointed(undefined)}
        onBlur={() => setPointed(undefined)}
      >
        <CodeView
          content={content}
          lineNumbers
          wrapLines
          highlight={() => (
            <span>
              {coloured.map((line, index) => (
                <CodeLine
                  // biome-ignore lint/suspicious/noArrayIndexKey: a line is what stands at its number
                  key={index}
                  number={index}
                  isMarked={marked.has(index)}
                  isPointed={pointed === index}
                >
                  {line}
                </CodeLine>
              ))}
            </span>
          )}
        />
      </section>
      <div className="code-explanation" aria-live="polite">
        {parameter ? (
          <Explanation parameter={parameter} />
        ) : (
          <Box color="text-body-secondary">Point at a line to read what it is for.</Box>
        )}
      </div>
    </SpaceBetween>
  );
}

interface LineProps {
  number: number;
  isMarked: boolean;
  isPointed: boolean;
  children: ReactNode;
}

function CodeLine({ number, isMarked, isPointed, children }: LineProps) {
  const classes = ['code-line', isMarked && 'code-changed', isPointed && 'code-pointed'].filter(Boolean).join(' ');
  return (
    <span data-line={number} className={classes}>
      {isMarked && <span className="for-ears">changed: </span>}
      {children}
    </span>
  );
}

/** The number of the line that something drawn belongs to. */
function lineAt(target: EventTarget) {
  const line = target instanceof Element ? target.closest('tr')?.querySelector('[data-line]') : undefined;
  return line instanceof HTMLElement ? Number(line.dataset.line) : undefined;
}

function Explanation({ parameter }: { parameter: string }) {
  const help = fieldHelp[parameter];
  return (
    <>
      <Box variant="code">{parameter}</Box>
      {help && (
        <Box fontSize="body-s">
          {help.what} {help.rule}
        </Box>
      )}
    </>
  );
}

/** The lines of a code in the colours of its language. */
function colouredLines(code: string, highlighting: Highlighting | undefined): readonly ReactNode[] {
  const coloured: ReactNode = highlighting && highlighters[highlighting](code);
  if (!isValidElement<{ children: ReactNode }>(coloured)) return code.split('\n').map((line) => `${line}\n`);
  // A span with an element for each line, as the code view wants it.
  return Children.toArray(coloured.props.children);
}

/** Hands a text to the browser as a download. */
function saveFile(name: string, text: string, type = 'text/plain') {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

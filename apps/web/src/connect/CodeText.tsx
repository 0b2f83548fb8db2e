import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import SpaceBetween from '@cloudscape-design/components/space-between';

interface Props {
  /** What it is, for the copy button and for who listens to the page. */
  label: string;
  text: string;
  /** A secret that lies covered; it can be copied all the same. */
  isCovered?: boolean;
}

/** A text to be copied and used elsewhere, as it stands. */
export function CodeText({ label, text, isCovered = false }: Props) {
  return (
    <SpaceBetween size="xs">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section className="code-text" aria-label={label} tabIndex={0}>
        <pre>{isCovered ? '•'.repeat(40) : text}</pre>
      </section>
      <CopyToClipboard
        copyButtonText={`Copy ${label}`}
        textToCopy={text}
        copySuccessText={`Copied ${label}`}
        copyErrorText={`Could not copy ${label}`}
      />
    </SpaceBetween>
  );
}

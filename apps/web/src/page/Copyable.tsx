import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';

/** A text with a button that copies it. */
export function Copyable({ text, what }: { text: string | undefined; what: string }) {
  if (!text) return <>-</>;
  return (
    <CopyToClipboard
      variant="inline"
      textToCopy={text}
      copyButtonAriaLabel={`Copy ${what}`}
      copySuccessText={`Copied ${what}`}
      copyErrorText={`Could not copy ${what}`}
    />
  );
}

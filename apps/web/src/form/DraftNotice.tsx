import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';

interface Props {
  /** Whether what the form shows was typed before the page was loaded anew. */
  isRestored: boolean;
  onStartOver: () => void;
}

/** Says that what was typed is back after a reload of the page, and offers to begin anew. */
export function DraftNotice({ isRestored, onStartOver }: Props) {
  if (!isRestored) return null;
  return (
    <div role="status">
      <Alert
        type="info"
        action={
          <Button formAction="none" onClick={onStartOver}>
            Start over
          </Button>
        }
      >
        What you entered before the page was loaded anew is here again. Passwords are not kept: enter them again.
      </Alert>
    </div>
  );
}

import Alert from '@cloudscape-design/components/alert';

/** What became of a command that the form was filled from. */
export interface Filled {
  action: string;
  /** Parameters that the form has no field for. */
  withoutField: readonly string[];
  notUnderstood: readonly string[];
  omitted: readonly string[];
  /** The region that the command is for, where that is not the form's. */
  elsewhere?: string | undefined;
}

/** Says what the form was filled from, and what of it was not taken over. */
export function FillNotice({ filled, onDismiss }: { filled: Filled; onDismiss: () => void }) {
  const { action, withoutField, notUnderstood, omitted, elsewhere } = filled;
  const lost = [
    elsewhere !== undefined && `The command is for ${elsewhere}, and the form is for the region of this console.`,
    withoutField.length > 0 && `The form has no field for ${withoutField.join(', ')}.`,
    notUnderstood.length > 0 && `Not understood: ${notUnderstood.join(', ')}.`,
    omitted.length > 0 && `Left out, since the form does not ask for it: ${omitted.join(', ')}.`,
  ].filter((sentence) => sentence !== false);
  return (
    <div role="status">
      <Alert
        type={lost.length > 0 ? 'warning' : 'success'}
        dismissible
        dismissAriaLabel="Dismiss"
        onDismiss={onDismiss}
        header={`Filled from ${action}`}
      >
        What the command does not give is as it was. {lost.join(' ')}
      </Alert>
    </div>
  );
}

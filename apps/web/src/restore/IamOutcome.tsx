import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';

interface Props {
  /** As it goes into a sentence: `the snapshot before-upgrade`. */
  sourceName: string;
  source: boolean;
  /** What the form says. */
  chosen: boolean;
  unavailableReason: string | undefined;
}

/** Where a restore's IAM DB authentication comes from: what the source has, who decided, and what the new database will have. */
export function IamOutcome({ sourceName, source, chosen, unavailableReason }: Props) {
  const result = chosen && unavailableReason === undefined;
  const decidedBy =
    unavailableReason !== undefined ? 'RDS: not available as chosen here' : chosen === source ? 'The source' : 'You';
  return (
    <section aria-label="IAM DB authentication of the new database">
      <KeyValuePairs
        columns={3}
        items={[
          { label: 'Source', value: `${source ? 'Yes' : 'No'}: ${sourceName}` },
          { label: 'Decided by', value: decidedBy },
          { label: 'Result', value: result ? 'IAM DB authentication will be on' : 'IAM DB authentication will be off' },
        ]}
      />
    </section>
  );
}

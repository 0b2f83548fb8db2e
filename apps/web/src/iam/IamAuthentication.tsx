import Link from '@cloudscape-design/components/link';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { IamAuthenticationState } from '@rds-console/contract/iamAuthentication';

/** What can be said of it in words, for lists that filter and sort by it; several may be true at once. */
export function iamAuthenticationTexts({ enabled, pending, decidedBy, unavailableReason }: IamAuthenticationState) {
  if (unavailableReason) return ['Not available'];
  return [
    enabled ? 'Yes' : 'No',
    ...(pending === undefined ? [] : [pending ? 'Pending: Yes' : 'Pending: No']),
    ...(decidedBy ? ['Decided by cluster'] : []),
  ];
}

/** Where a database stands with IAM DB authentication: its value, what is waiting, and who decides. */
export function IamAuthentication({ state }: { state: IamAuthenticationState }) {
  if (state.unavailableReason)
    return (
      <span title={state.unavailableReason}>
        <StatusIndicator type="not-started">Not available</StatusIndicator>
      </span>
    );
  return (
    <>
      <StatusIndicator type={state.enabled ? 'success' : 'stopped'} colorOverride={state.enabled ? undefined : 'grey'}>
        {state.enabled ? 'Yes' : 'No'}
      </StatusIndicator>
      {state.pending !== undefined && (
        <>
          {' '}
          <StatusIndicator type="pending">{`Pending: ${state.pending ? 'Yes' : 'No'}`}</StatusIndicator>
        </>
      )}
      {state.decidedBy && (
        <>
          {' '}
          (decided by <Link href={`/clusters/${state.decidedBy}`}>{state.decidedBy}</Link>)
        </>
      )}
    </>
  );
}

import Link from '@cloudscape-design/components/link';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { IamAuthenticationState } from '@rds-console/contract/iamAuthentication';

/** The same in words, for lists that filter and sort by it. */
export function iamAuthenticationText({ enabled, pending }: IamAuthenticationState) {
  if (pending !== undefined) return `${enabled ? 'Yes' : 'No'}, pending ${pending ? 'Yes' : 'No'}`;
  return enabled ? 'Yes' : 'No';
}

/** Where a database stands with IAM DB authentication: its value, what is waiting, and who decides. */
export function IamAuthentication({ state }: { state: IamAuthenticationState }) {
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

import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import type { IamAuthenticationState } from '@rds-console/contract/iamAuthentication';

interface Props {
  state: IamAuthenticationState;
  modifyHref: string;
  unavailableReason: string | undefined;
}

/** In place of the tab where nobody can log in by IAM: why, and what leads there. */
export function IamOff({ state: { decidedBy }, modifyHref, unavailableReason }: Props) {
  if (unavailableReason)
    return (
      <Alert type="info" header="IAM DB authentication cannot be had here">
        {unavailableReason}
      </Alert>
    );
  return (
    <Alert
      type="info"
      header="IAM DB authentication is off"
      action={<Button href={modifyHref}>{decidedBy ? `Modify ${decidedBy}` : 'Modify'}</Button>}
    >
      {decidedBy
        ? `The cluster ${decidedBy} decides for its members. With Yes there, this tab shows how to log in with an AWS identity.`
        : 'Users log in with passwords only. With Yes, this tab shows how to log in with an AWS identity.'}
    </Alert>
  );
}

import Box from '@cloudscape-design/components/box';
import { type IamConfiguration, needsIamOptions } from '@rds-console/contract/iam/eligibility';
import type { IamAuthenticationState } from '@rds-console/contract/iamAuthentication';
import { IamAuthentication } from './IamAuthentication.tsx';
import { ineligibleText, useIamEligibility } from './iamEligibility.ts';

interface Props extends IamConfiguration {
  state: IamAuthenticationState;
}

/** Where a database stands with IAM DB authentication, and what is in the way where it could not have it. */
export function ExplainedIamAuthentication({ state, ...configuration }: Props) {
  const isAsked = needsIamOptions(state);
  const eligibility = useIamEligibility(isAsked ? [configuration] : [])(configuration);
  if (!isAsked || eligibility.eligible) return <IamAuthentication state={state} />;
  const why = ineligibleText(eligibility, configuration);
  return (
    <>
      <IamAuthentication state={{ ...state, unavailableReason: why }} />
      <Box color="text-body-secondary" fontSize="body-s">
        {why}
      </Box>
    </>
  );
}

import Box from '@cloudscape-design/components/box';
import type { IamAuthenticationState } from '@rds-console/contract/iamAuthentication';
import { IamAuthentication } from './IamAuthentication.tsx';
import { useIamObstacleText } from './iamAvailability.ts';

interface Props {
  state: IamAuthenticationState;
  Engine: string | undefined;
  EngineVersion: string | undefined;
  /** The classes of all the instances concerned: one, or every member of a cluster. */
  classes: readonly (string | undefined)[];
}

/** Where a database stands with IAM DB authentication, and what is in the way where it could not have it. */
export function ExplainedIamAuthentication({ state, Engine, EngineVersion, classes }: Props) {
  const isOff = !state.enabled && state.pending === undefined && state.decidedBy === undefined;
  // RDS is asked for what it offers only where that decides something.
  const why = useIamObstacleText({ Engine: isOff ? Engine : undefined, EngineVersion, classes });
  if (!why) return <IamAuthentication state={state} />;
  return (
    <>
      <IamAuthentication state={{ ...state, unavailableBecause: why }} />
      <Box color="text-body-secondary" fontSize="body-s">
        {why}
      </Box>
    </>
  );
}

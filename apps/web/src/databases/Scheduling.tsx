import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { nextMaintenanceWindow } from '@rds-console/contract/windows';
import { rdsNow } from '../rdsNow.ts';
import { TourSpot } from '../shell/tour/TourSpot.tsx';
import { stretchOfTime } from '../text/times.ts';

interface Props {
  applyImmediately: boolean;
  onChange: (applyImmediately: boolean) => void;
  /** The resource's window, `ddd:hh24:mi-ddd:hh24:mi` in UTC. */
  maintenanceWindow: string | undefined;
  /** Names of settings that already wait for the window, since applying immediately applies them as well. */
  alsoPending: string[];
  /** Whether any of the modifications does as is chosen here. */
  hasChoice: boolean;
  /** Whether RDS refuses to wait with one of them. */
  mustBeImmediate: boolean;
}

/** When the modifications take effect: in the next maintenance window, said with its time, or now. */
export function Scheduling(props: Props) {
  const { applyImmediately, onChange, maintenanceWindow, alsoPending, hasChoice, mustBeImmediate } = props;
  const window = maintenanceWindow ? nextMaintenanceWindow(maintenanceWindow, rdsNow()) : undefined;
  const when = window && stretchOfTime(window.start, window.end);

  return (
    <Container header={<Header variant="h2">Scheduling of modifications</Header>}>
      {hasChoice ? (
        <SpaceBetween size="m">
          <FormField label="When to apply modifications">
            <RadioGroup
              value={applyImmediately ? 'now' : 'window'}
              onChange={({ detail }) => onChange(detail.value === 'now')}
              items={[
                {
                  value: 'window',
                  label: 'Apply during the next scheduled maintenance window',
                  disabled: mustBeImmediate,
                  description: mustBeImmediate
                    ? 'Not possible: the master password is rotated immediately.'
                    : when && `Current maintenance window: ${when}${window.isOpen ? ', which is open now' : ''}`,
                },
                {
                  value: 'now',
                  label: 'Apply immediately',
                  description: 'The modifications are applied as soon as possible, whatever the maintenance window.',
                },
              ]}
            />
            <TourSpot id="scheduling" atEnd />
          </FormField>
          {applyImmediately && alsoPending.length > 0 && (
            <Alert type="warning">
              Modifications that wait for the maintenance window are applied now as well: {alsoPending.join(', ')}. Some
              of them may cause downtime.
            </Alert>
          )}
        </SpaceBetween>
      ) : (
        <Box>
          None of these modifications waits for the maintenance window.
          {alsoPending.length > 0 && ` What waits for it goes on waiting: ${alsoPending.join(', ')}.`}
        </Box>
      )}
    </Container>
  );
}

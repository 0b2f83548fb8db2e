import { YEAR_SECONDS } from '../../catalog/data/reservedOfferings.ts';
import { RdsError } from '../../engine/rdsError.ts';

/** What offerings and reservations have alike. */
interface Reserved {
  ReservedDBInstancesOfferingId?: string;
  DBInstanceClass?: string;
  Duration?: number;
  ProductDescription?: string;
  OfferingType?: string;
  MultiAZ?: boolean;
}

type Asked = Omit<Reserved, 'Duration'> & { Duration?: string };

/**
 * Whether an offering or a reservation is what is asked for.
 *
 * @throws RdsError InvalidParameterValue for a duration or a type of offering that does not exist
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeReservedDBInstancesOfferings.html
 */
export function reservedMatcher(asked: Asked): (reserved: Reserved) => boolean {
  const Duration = asked.Duration === undefined ? undefined : seconds(asked.Duration);
  const { OfferingType } = asked;
  if (OfferingType !== undefined && !['No Upfront', 'Partial Upfront', 'All Upfront'].includes(OfferingType)) {
    throw new RdsError('InvalidParameterValue', `Invalid offering type: ${OfferingType}`);
  }
  const product = asked.ProductDescription?.toLowerCase();
  const { ReservedDBInstancesOfferingId: id, DBInstanceClass, MultiAZ } = asked;
  return (reserved) =>
    isAsAsked(id, reserved.ReservedDBInstancesOfferingId) &&
    isAsAsked(DBInstanceClass, reserved.DBInstanceClass) &&
    isAsAsked(Duration, reserved.Duration) &&
    isAsAsked(OfferingType, reserved.OfferingType) &&
    isAsAsked(MultiAZ, reserved.MultiAZ) &&
    (product === undefined || (reserved.ProductDescription ?? '').includes(product));
}

function isAsAsked<Value>(asked: Value | undefined, value: Value | undefined): boolean {
  return asked === undefined || asked === value;
}

function seconds(duration: string): number {
  if (duration === '1' || duration === '3') return Number(duration) * YEAR_SECONDS;
  if (Number(duration) === YEAR_SECONDS || Number(duration) === 3 * YEAR_SECONDS) return Number(duration);
  throw new RdsError(
    'InvalidParameterValue',
    `Invalid duration: ${duration}. Valid durations are 1, 3, ${YEAR_SECONDS} and ${3 * YEAR_SECONDS}.`,
  );
}

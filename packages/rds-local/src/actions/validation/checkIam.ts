import { iamAuthentication } from '../../catalog/iamAuthentication.ts';
import { RdsError } from '../../engine/rdsError.ts';

/**
 * @param DBInstanceClass absent for a cluster that has no instances
 * @throws RdsError InvalidParameterCombination when the engine, its version or the class cannot have IAM DB authentication
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.RDS_Fea_Regions_DB-eng.Feature.IamDatabaseAuthentication.html
 */
export function checkIamAvailable(engine: string, version: string, DBInstanceClass?: string): void {
  const availability = iamAuthentication(engine, version, DBInstanceClass);
  if (availability.available) return;
  throw new RdsError(
    'InvalidParameterCombination',
    `IAM Database Authentication is not supported for this configuration. ${availability.reason}.`,
  );
}

import { isMultiAz } from '@rds-console/contract/clusterKind';
import { clusterParameters } from '@rds-console/contract/parameters/cluster';
import type { AskingPage } from '@rds-console/contract/parameters/parameter';
import { parametersWith } from '@rds-console/contract/parameters/views';

const askedOn = (wanted: AskingPage) => parametersWith(clusterParameters, ({ page }) => page === wanted);

/** The fields of each page, in the order of the wizard; a Multi-AZ DB cluster is named on the second. */
export function clusterPageFields(Engine: string) {
  const isMulti = isMultiAz(Engine);
  const name = 'DBClusterIdentifier';
  const details = askedOn('details').flatMap((each) =>
    isMulti && each === 'DBInstanceIdentifier' ? [name, each] : [each],
  );
  return {
    engine: [...askedOn('engine'), 'UseCase'],
    details: [...details, 'CreateReplica', 'ConfirmPassword'],
    advanced: askedOn('advanced').filter((each) => !isMulti || each !== name),
  };
}

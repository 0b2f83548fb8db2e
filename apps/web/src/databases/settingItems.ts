import { clusterInForce, instanceInForce } from '@rds-console/contract/modifyInput';
import { type ClusterParameter, clusterParameters } from '@rds-console/contract/parameters/cluster';
import { type InstanceParameter, instanceParameters } from '@rds-console/contract/parameters/instance';
import { labelOf } from '@rds-console/contract/parameters/labels';
import type { SectionOfParameter } from '@rds-console/contract/parameters/parameter';
import { describedValues, parametersWith } from '@rds-console/contract/parameters/views';
import type { DBCluster, DBInstance } from '@rds-console/contract/rows';
import { settingText } from '../text/settingText.ts';

/** What the page of a database shows of these parameters: what is in force, in the words of their rows. */
export function settingItems(
  database: DBInstance | DBCluster,
  ...names: readonly (InstanceParameter | ClusterParameter)[]
) {
  const values: Readonly<Record<string, unknown>> =
    'DBInstanceIdentifier' in database
      ? describedValues(instanceParameters, instanceInForce(database), names)
      : describedValues(clusterParameters, clusterInForce(database), names);
  return names.map((name) => ({ label: labelOf(name), value: settingText(name, values[name]) }));
}

/** The same of the parameters whose rows name a section. */
export function sectionItems(instance: DBInstance, section: SectionOfParameter) {
  return settingItems(instance, ...parametersWith(instanceParameters, (row) => row.section === section));
}

import { instanceInForce } from '@rds-console/contract/modifyInput';
import { instanceParameters } from '@rds-console/contract/parameters/instance';
import { labelOf } from '@rds-console/contract/parameters/labels';
import type { SectionOfParameter } from '@rds-console/contract/parameters/parameter';
import { describedValues, parametersWith } from '@rds-console/contract/parameters/views';
import type { DBInstance } from '@rds-console/contract/rows';
import { settingText } from '../../text/settingText.ts';

/** What the page of a DB instance shows of the parameters whose rows name a section. */
export function sectionItems(instance: DBInstance, section: SectionOfParameter) {
  const names = parametersWith(instanceParameters, (row) => row.section === section);
  const values = describedValues<Record<string, unknown>, DBInstance>(
    instanceParameters,
    instanceInForce(instance),
    names,
  );
  return names.map((name) => ({ label: labelOf(name), value: settingText(name, values[name]) }));
}

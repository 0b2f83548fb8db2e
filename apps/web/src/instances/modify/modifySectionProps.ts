import type { ModifyDBInstanceValues } from '@rds-console/contract/parameters/values';
import type { DBInstance } from '@rds-console/contract/rows';
import type { UseFormReturn } from 'react-hook-form';
import type { Choice } from '../../form/SelectField.tsx';

/** What the sections of the Modify form share. */
export interface ModifySectionProps {
  instance: DBInstance;
  form: UseFormReturn<ModifyDBInstanceValues>;
  /** The version that the instance has, and those that it can be upgraded to. */
  versionChoices: Choice[];
}

import type { ModifyDBClusterValues } from '@rds-console/contract/parameters/values';
import type { DBCluster } from '@rds-console/contract/rows';
import type { UseFormReturn } from 'react-hook-form';
import type { Choice } from '../../form/SelectField.tsx';

/** What the sections of the Modify form share. */
export interface ClusterSectionProps {
  cluster: DBCluster;
  form: UseFormReturn<ModifyDBClusterValues>;
  /** The version that the cluster has, and those that it can be upgraded to. */
  versionChoices: Choice[];
}

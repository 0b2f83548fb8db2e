import { isMultiAz } from '@rds-console/contract/clusterKind';
import { TextField } from '../../form/TextField.tsx';
import type { CreateClusterForm } from './createClusterForm.ts';

/** What the cluster is called. */
export function ClusterNameField({ form }: { form: CreateClusterForm }) {
  return (
    <TextField
      control={form.control}
      name="DBClusterIdentifier"
      description="The name of the cluster, and part of its endpoints."
      constraintText={`1 to ${isMultiAz(form.watch('Engine')) ? 52 : 63} letters, digits and hyphens, beginning with a letter.`}
    />
  );
}

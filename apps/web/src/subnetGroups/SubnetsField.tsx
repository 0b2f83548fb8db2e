import type { DBSubnetGroup } from '@rds-console/contract/rows';
import { type FormWith, partOf } from '../form/formWith.ts';
import { SuggestedListField } from '../form/SuggestedListField.tsx';

interface Props {
  form: FormWith<{ SubnetIds: string[] }>;
  /** Groups whose subnets are offered, since RDS knows of no others. */
  groups: readonly DBSubnetGroup[];
}

/** The subnets of a group: chosen from those that RDS has seen, or any other by its ID. */
export function SubnetsField({ form, groups }: Props) {
  const zoneById = new Map(
    groups.flatMap(({ Subnets }) =>
      Subnets.map((it) => [it.SubnetIdentifier, it.SubnetAvailabilityZone?.Name] as const),
    ),
  );
  return (
    <SuggestedListField
      control={partOf(form).control}
      name="SubnetIds"
      label="Subnets"
      description="Databases are placed in one of these. Choose from the subnets of existing groups, or enter the ID of another one."
      constraintText="Subnets in at least two availability zones, of one VPC."
      what="subnets"
      suggestions={zoneById}
      placeholder="subnet-0123abcd"
      empty="RDS knows of no other subnets: enter an ID."
    />
  );
}

import type {
  DBCluster,
  DBClusterParameterGroup,
  DBClusterSnapshot,
  DBInstance,
  DBParameterGroup,
  DBSnapshot,
  DBSubnetGroup,
  EventSubscription,
  OptionGroup,
} from '@rds-console/contract/rows';

/** Something that is there, whose page shows what would make it again. */
export type Again =
  | { kind: 'DBInstance'; of: DBInstance }
  | { kind: 'DBCluster'; of: DBCluster; members: readonly DBInstance[] }
  | { kind: 'DBSnapshot'; of: DBSnapshot }
  | { kind: 'DBClusterSnapshot'; of: DBClusterSnapshot }
  | { kind: 'DBSubnetGroup'; of: DBSubnetGroup }
  | { kind: 'DBParameterGroup'; of: DBParameterGroup }
  | { kind: 'DBClusterParameterGroup'; of: DBClusterParameterGroup }
  | { kind: 'OptionGroup'; of: OptionGroup }
  | { kind: 'EventSubscription'; of: EventSubscription };

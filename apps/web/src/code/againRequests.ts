import type { Parameter } from '@rds-console/contract/rows';
import {
  createClusterAgain,
  createInstanceAgain,
  createOptionGroupAgain,
  createParameterGroupAgain,
  createSnapshotAgain,
  createSubnetGroupAgain,
  createSubscriptionAgain,
} from '@rds-console/equivalents/createAgain';
import { terraformImport } from '@rds-console/equivalents/terraformImport';
import type { Again } from './again.ts';
import type { RdsRequest } from './codeForms.ts';

/** What RDS describes groups and subscriptions without, and has to be asked for. */
export interface AskedFor {
  tags: readonly object[];
  parameters: readonly Parameter[];
}

/** What would make it again, in order. */
export function againRequests(it: Again, { tags, parameters }: AskedFor): RdsRequest[] {
  switch (it.kind) {
    case 'DBInstance':
      return createInstanceAgain(it.of);
    case 'DBCluster':
      return createClusterAgain(it.of, it.members);
    case 'DBSnapshot':
    case 'DBClusterSnapshot':
      return createSnapshotAgain(it.kind, it.of);
    case 'DBSubnetGroup':
      return tagged(createSubnetGroupAgain(it.of), tags);
    case 'DBParameterGroup':
    case 'DBClusterParameterGroup':
      return tagged(createParameterGroupAgain(it.kind, it.of, parameters), tags);
    case 'OptionGroup':
      return tagged(createOptionGroupAgain(it.of), tags);
    case 'EventSubscription':
      return tagged(createSubscriptionAgain(it.of), tags);
  }
}

function tagged([first, ...others]: RdsRequest[], tags: readonly object[]): RdsRequest[] {
  if (!first) return [];
  return [tags.length > 0 ? { ...first, input: { ...first.input, Tags: tags } } : first, ...others];
}

/** How Terraform takes over what is there instead of making it: a block for each, and the command for the same. */
export function importBlocks(it: Again): string {
  return namesOf(it)
    .map(([kind, name]) => {
      const { block, command } = terraformImport(kind, name);
      return `# To take over what is there: this block, or\n# ${command}\n${block}`;
    })
    .join('\n');
}

function namesOf(it: Again): [kind: Parameters<typeof terraformImport>[0], name: string][] {
  switch (it.kind) {
    case 'DBInstance':
      return [[it.of.DBClusterIdentifier ? 'ClusterInstance' : 'DBInstance', it.of.DBInstanceIdentifier ?? '']];
    case 'DBCluster': {
      // The instances of a Multi-AZ DB cluster are a part of it.
      const members = it.of.DBClusterInstanceClass ? [] : it.members;
      const own = members.map((member): [kind: 'ClusterInstance', name: string] => [
        'ClusterInstance',
        member.DBInstanceIdentifier ?? '',
      ]);
      return [['DBCluster', it.of.DBClusterIdentifier ?? ''], ...own];
    }
    case 'DBSnapshot':
      return [[it.kind, it.of.DBSnapshotIdentifier ?? '']];
    case 'DBClusterSnapshot':
      return [[it.kind, it.of.DBClusterSnapshotIdentifier ?? '']];
    case 'DBSubnetGroup':
      return [[it.kind, it.of.DBSubnetGroupName ?? '']];
    case 'DBParameterGroup':
      return [[it.kind, it.of.DBParameterGroupName ?? '']];
    case 'DBClusterParameterGroup':
      return [[it.kind, it.of.DBClusterParameterGroupName ?? '']];
    case 'OptionGroup':
      return [[it.kind, it.of.OptionGroupName ?? '']];
    case 'EventSubscription':
      return [[it.kind, it.of.CustSubscriptionId ?? '']];
  }
}

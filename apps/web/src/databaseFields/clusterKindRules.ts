import { isMultiAz } from '@rds-console/contract/clusterKind';
import { rule } from '@rds-console/contract/refinements';

interface KindValues {
  Engine: string;
  DBClusterIdentifier?: string | undefined;
}

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html, DBClusterIdentifier */
export const multiAzIdentifierRule = rule<KindValues>('DBClusterIdentifier', ({ Engine, DBClusterIdentifier = '' }) =>
  isMultiAz(Engine) && DBClusterIdentifier.length > 52
    ? 'A Multi-AZ DB cluster’s identifier has at most 52 characters.'
    : undefined,
);

interface CapacityValues {
  DBInstanceClass?: string | undefined;
  ServerlessV2ScalingConfiguration?: { MinCapacity?: number | undefined; MaxCapacity?: number | undefined } | undefined;
}

/** A serverless instance scales between capacities that are its cluster's. */
export const serverlessCapacityRule = rule<CapacityValues>(
  'ServerlessV2ScalingConfiguration',
  ({ DBInstanceClass, ServerlessV2ScalingConfiguration: scaling }) =>
    DBInstanceClass === 'db.serverless' && scaling?.MinCapacity === undefined
      ? 'Enter the capacity between which serverless instances scale.'
      : undefined,
);

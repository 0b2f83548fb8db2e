import type { CertificateMessage, DescribeCertificatesMessage } from '@aws-sdk/client-rds';
import { defaultCertificateAuthority } from '../engine/certificate.ts';
import type { Action } from './action.ts';
import { certificatesOf, findCertificate } from './describe/certificatesOf.ts';
import { describe } from './describe/describe.ts';
import { entriesBy } from './describe/entries.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeCertificates.html */
export const describeCertificates: Action<DescribeCertificatesMessage, CertificateMessage> = (input, context) => ({
  ...certificates(input, context),
  DefaultCertificateForNewLaunches: defaultCertificateAuthority(context.region),
});

const certificates = describe<DescribeCertificatesMessage, CertificateMessage>('DescribeCertificates')({
  list: 'Certificates',
  filters: {},
  named: ['CertificateIdentifier', findCertificate],
  entries: (_input, { region }) => entriesBy(certificatesOf(region), (each) => each.CertificateIdentifier),
  item: (certificate) => certificate,
});

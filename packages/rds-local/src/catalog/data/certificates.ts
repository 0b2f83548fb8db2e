/**
 * The certificate authorities of RDS, the one that databases get unless told otherwise first. Each region has
 * certificates of its own; rds-local shows the same times for all regions.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html#UsingWithRDS.SSL.RegionCertificateAuthorities
 */
export const CERTIFICATES = [
  {
    CertificateIdentifier: 'rds-ca-rsa2048-g1',
    ValidFrom: '2021-05-24T21:59:00Z',
    ValidTill: '2061-05-24T22:59:00Z',
  },
  {
    CertificateIdentifier: 'rds-ca-rsa4096-g1',
    ValidFrom: '2021-05-24T22:03:20Z',
    ValidTill: '2121-05-24T23:03:20Z',
  },
  {
    CertificateIdentifier: 'rds-ca-ecc384-g1',
    ValidFrom: '2021-05-24T22:06:59Z',
    ValidTill: '2121-05-24T23:06:59Z',
  },
] as const;

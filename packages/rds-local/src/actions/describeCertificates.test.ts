import { DescribeCertificatesCommand } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CERTIFICATES } from '../catalog/data/certificates.ts';
import { CERTIFICATE_AUTHORITIES } from '../engine/certificate.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

it('lists the certificate authorities, and the one of new databases', async () => {
  const { $metadata: _, ...answer } = await rds.client.send(new DescribeCertificatesCommand({}));
  expect(answer.DefaultCertificateForNewLaunches).toBe('rds-ca-rsa2048-g1');
  expect(answer.Certificates?.map(({ CertificateIdentifier }) => CertificateIdentifier)).toEqual([
    'rds-ca-ecc384-g1',
    'rds-ca-rsa2048-g1',
    'rds-ca-rsa4096-g1',
  ]);
  expect(answer.Certificates?.[1]).toEqual({
    CertificateIdentifier: 'rds-ca-rsa2048-g1',
    CertificateType: 'CA',
    Thumbprint: expect.stringMatching(/^[0-9a-f]{40}$/),
    ValidFrom: new Date('2021-05-24T21:59:00Z'),
    ValidTill: new Date('2061-05-24T22:59:00Z'),
    CertificateArn: 'arn:aws:rds:us-east-1::cert:rds-ca-rsa2048-g1',
    CustomerOverride: false,
  });
});

it('finds one by its identifier in any letter case', async () => {
  const ask = (CertificateIdentifier: string) =>
    rds.client.send(new DescribeCertificatesCommand({ CertificateIdentifier }));
  expect((await ask('RDS-CA-ECC384-G1')).Certificates).toHaveLength(1);
  expect(await rejection(ask('rds-ca-2010'))).toEqual({
    code: 'CertificateNotFound',
    message: 'Certificate rds-ca-2010 not found.',
    status: 404,
  });
});

it('lists what databases can be given', () => {
  expect(CERTIFICATES.map(({ CertificateIdentifier }) => CertificateIdentifier)).toEqual(CERTIFICATE_AUTHORITIES);
});

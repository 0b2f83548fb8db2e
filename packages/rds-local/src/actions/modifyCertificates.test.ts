import {
  DescribeCertificatesCommand,
  ModifyCertificatesCommand,
  type ModifyCertificatesCommandInput,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableCluster, availableInstance, availableMember, instanceNow } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const modify = async (input: ModifyCertificatesCommandInput) =>
  (await rds.client.send(new ModifyCertificatesCommand(input))).Certificate;

it('chooses the certificate authority of new databases, and lets it be', async () => {
  await availableInstance(rds);
  expect(await modify({ CertificateIdentifier: 'RDS-CA-RSA4096-G1' })).toMatchObject({
    CertificateIdentifier: 'rds-ca-rsa4096-g1',
    CustomerOverride: true,
    CustomerOverrideValidTill: new Date('2121-05-24T23:03:20Z'),
  });
  const { DefaultCertificateForNewLaunches } = await rds.client.send(new DescribeCertificatesCommand({}));
  expect(DefaultCertificateForNewLaunches).toBe('rds-ca-rsa4096-g1');

  const created = await availableInstance(rds, { DBInstanceIdentifier: 'new' });
  expect(created.CertificateDetails?.CAIdentifier).toBe('rds-ca-rsa4096-g1');
  await availableCluster(rds);
  expect((await availableMember(rds)).CACertificateIdentifier).toBe('rds-ca-rsa4096-g1');
  const named = await availableInstance(rds, {
    DBInstanceIdentifier: 'named',
    CACertificateIdentifier: 'rds-ca-ecc384-g1',
  });
  expect(named.CACertificateIdentifier).toBe('rds-ca-ecc384-g1');
  expect((await instanceNow(rds)).CACertificateIdentifier).toBe('rds-ca-rsa2048-g1');

  expect(await modify({ RemoveCustomerOverride: true })).toMatchObject({
    CertificateIdentifier: 'rds-ca-rsa2048-g1',
    CustomerOverride: false,
  });
  const last = await availableInstance(rds, { DBInstanceIdentifier: 'last' });
  expect(last.CACertificateIdentifier).toBe('rds-ca-rsa2048-g1');
});

it.each<[string, ModifyCertificatesCommandInput]>([
  ['CertificateNotFound', { CertificateIdentifier: 'rds-ca-2010' }],
  ['InvalidParameterCombination', {}],
  ['InvalidParameterCombination', { RemoveCustomerOverride: false }],
  ['InvalidParameterCombination', { CertificateIdentifier: 'rds-ca-ecc384-g1', RemoveCustomerOverride: true }],
])('%s for %j', async (code, input) => {
  expect((await rejection(modify(input))).code).toBe(code);
});

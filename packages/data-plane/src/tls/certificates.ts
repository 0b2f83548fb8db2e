import { createHash, createPublicKey, type KeyObject, randomBytes, sign } from 'node:crypto';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  ExtendedKeyUsage,
  Extension,
  Extensions,
  GeneralName,
  GeneralSubtree,
  GeneralSubtrees,
  id_ce_authorityKeyIdentifier,
  id_ce_basicConstraints,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  id_ce_nameConstraints,
  id_ce_subjectAltName,
  id_ce_subjectKeyIdentifier,
  id_kp_serverAuth,
  KeyIdentifier,
  KeyUsage,
  KeyUsageFlags,
  Name,
  NameConstraints,
  RelativeDistinguishedName,
  SubjectAlternativeName,
  SubjectKeyIdentifier,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Validity,
  Version,
} from '@peculiar/asn1-x509';

const commonName = '2.5.4.3';
/** ECDSA with SHA-256, by which the hash for channel binding is made as well: RFC 5929, section 4.1. */
const ecdsaWithSha256 = '1.2.840.10045.4.3.2';
const dayMs = 24 * 3600_000;

/** What an authority signs with. */
export interface Issuer {
  key: KeyObject;
  /** DER */
  certificate: Buffer;
}

/** Names and addresses that an authority may certify. */
export interface PermittedNames {
  /** With all that is below them. */
  domains: readonly string[];
  /** Such as `127.0.0.0/8`. */
  networks: readonly string[];
}

/**
 * The certificate of an authority, in DER. It can certify nothing but the permitted names, so that trusting it doesn't
 * mean trusting it with anything else.
 *
 * @see https://datatracker.ietf.org/doc/html/rfc5280
 */
export function authorityCertificate(key: KeyObject, name: string, days: number, permitted: PermittedNames): Buffer {
  const subtrees = [
    ...permitted.domains.map((dNSName) => new GeneralName({ dNSName })),
    ...permitted.networks.map((iPAddress) => new GeneralName({ iPAddress })),
  ].map((base) => new GeneralSubtree({ base }));
  return certificate(key, nameOf(name), days, { key, name: nameOf(name) }, [
    extension(id_ce_basicConstraints, new BasicConstraints({ cA: true, pathLenConstraint: 0 }), true),
    extension(id_ce_keyUsage, new KeyUsage(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign), true),
    extension(id_ce_nameConstraints, new NameConstraints({ permittedSubtrees: new GeneralSubtrees(subtrees) }), true),
  ]);
}

/** The certificate of a server, in DER, for its names and addresses. */
export function serverCertificate(
  key: KeyObject,
  days: number,
  issuer: Issuer,
  names: { hosts: readonly string[]; addresses: readonly string[] },
): Buffer {
  const alternatives = new SubjectAlternativeName([
    ...names.hosts.map((dNSName) => new GeneralName({ dNSName })),
    ...names.addresses.map((iPAddress) => new GeneralName({ iPAddress })),
  ]);
  const { subject } = AsnConvert.parse(issuer.certificate, Certificate).tbsCertificate;
  const keyId = new KeyIdentifier(keyIdOf(issuer.key));
  return certificate(key, nameOf('Embedded RDS database'), days, { key: issuer.key, name: subject }, [
    extension(id_ce_basicConstraints, new BasicConstraints(), true),
    extension(id_ce_keyUsage, new KeyUsage(KeyUsageFlags.digitalSignature), true),
    extension(id_ce_extKeyUsage, new ExtendedKeyUsage([id_kp_serverAuth]), false),
    extension(id_ce_authorityKeyIdentifier, new AuthorityKeyIdentifier({ keyIdentifier: keyId }), false),
    extension(id_ce_subjectAltName, alternatives, false),
  ]);
}

function certificate(
  key: KeyObject,
  subject: Name,
  days: number,
  issuer: { key: KeyObject; name: Name },
  extensions: readonly Extension[],
): Buffer {
  const serial = randomBytes(16);
  // A positive number, without leading zeros.
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  const algorithm = new AlgorithmIdentifier({ algorithm: ecdsaWithSha256 });
  const content = new TBSCertificate({
    version: Version.v3,
    serialNumber: arrayBuffer(serial),
    signature: algorithm,
    issuer: issuer.name,
    // From yesterday on, for clients with a clock that is slow.
    validity: new Validity({ notBefore: new Date(Date.now() - dayMs), notAfter: new Date(Date.now() + days * dayMs) }),
    subject,
    subjectPublicKeyInfo: AsnConvert.parse(publicKeyOf(key), SubjectPublicKeyInfo),
    extensions: new Extensions([
      ...extensions,
      extension(id_ce_subjectKeyIdentifier, new SubjectKeyIdentifier(keyIdOf(key)), false),
    ]),
  });
  const signature = sign('sha256', Buffer.from(AsnConvert.serialize(content)), issuer.key);
  return Buffer.from(
    AsnConvert.serialize(
      new Certificate({
        tbsCertificate: content,
        signatureAlgorithm: algorithm,
        signatureValue: arrayBuffer(signature),
      }),
    ),
  );
}

function extension(extnID: string, value: object, critical: boolean) {
  return new Extension({ extnID, critical, extnValue: new OctetString(AsnConvert.serialize(value)) });
}

function nameOf(text: string) {
  const value = new AttributeValue({ utf8String: text });
  return new Name([new RelativeDistinguishedName([new AttributeTypeAndValue({ type: commonName, value })])]);
}

function publicKeyOf(key: KeyObject) {
  return createPublicKey(key).export({ type: 'spki', format: 'der' });
}

function keyIdOf(key: KeyObject) {
  const { subjectPublicKey } = AsnConvert.parse(publicKeyOf(key), SubjectPublicKeyInfo);
  return arrayBuffer(createHash('sha1').update(Buffer.from(subjectPublicKey)).digest());
}

function arrayBuffer(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

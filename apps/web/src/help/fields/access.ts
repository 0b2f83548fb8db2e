import type { HelpText } from '../helpText.ts';

/**
 * Who may log in, and from where.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html
 */
export const access: Record<string, HelpText> = {
  EnableIAMDatabaseAuthentication: {
    what: 'With Yes, a database user that is marked for it logs in with a token made from an AWS identity. The token is valid for 15 minutes, so no password has to be stored or changed.',
    rule: 'MySQL, MariaDB and PostgreSQL have it, in the versions that RDS lists, and so has Aurora. In an Aurora cluster the cluster decides for all its members.',
    consequence:
      'Passwords go on working, and switching it needs no restart. Yes alone lets nobody in: the database user and an IAM policy that allows rds-db:connect are needed too.',
  },
  DBUser: {
    what: 'The user of the database who logs in with the token. What it may do in the database is up to its grants there, as for any other user.',
    rule: 'It has to exist in the database, marked for IAM as step 1 shows, and to be written in the policy exactly so: capitals count.',
    consequence: 'Many roles and IAM users may log in as the same database user, where their policies say so.',
  },
  MasterUsername: {
    what: 'The first user of the database, who may do almost everything in it.',
    rule: 'It begins with a letter, and its length and reserved words depend on the engine.',
    consequence: 'It cannot be changed later. Applications are better off with users of their own.',
  },
  MasterUserPassword: {
    what: 'The password of the master user.',
    rule: 'Printable ASCII without slash, double quote, at sign or space; how long it may be depends on the engine.',
    consequence: 'RDS never shows it again. A lost one is replaced on the Modify page, which takes effect at once.',
  },
  ConfirmPassword: {
    parameter: null,
    what: 'The same password once more, so that a slip of the finger does not lock you out.',
    rule: 'It is compared in the browser and is not sent to RDS.',
  },
  ManageMasterUserPassword: {
    what: 'RDS makes the master password, keeps it in AWS Secrets Manager, and changes it regularly.',
    rule: 'A password of your own cannot be given at the same time.',
    consequence: 'Secrets Manager charges for the secret. Whoever may read the secret may log in as the master user.',
  },
  MasterUserSecretKmsKeyId: {
    what: 'The key that encrypts the secret with the master password.',
    rule: 'Only where Secrets Manager keeps the password.',
    consequence: 'Without one the account’s own key for Secrets Manager is taken, which other accounts cannot use.',
  },
  VpcSecurityGroupIds: {
    what: 'The security groups that say which addresses may reach the database.',
    rule: 'They belong to the VPC of the subnet group.',
    consequence: 'Without a group that lets your address in on the database port, every connection times out.',
  },
  PubliclyAccessible: {
    what: 'Whether the endpoint’s name leads to a public address outside the VPC.',
    rule: 'The subnets need a way to the internet for it to be of use.',
    consequence:
      'With Yes the security groups alone keep strangers out. With No only the VPC and networks joined to it get through.',
  },
  DBSubnetGroupName: {
    what: 'The subnets, and so the VPC and availability zones, in which RDS may place the database.',
    rule: 'A group spans at least two availability zones.',
    consequence: 'Moving a database to another VPC takes it out of service for a while.',
  },
  SubnetIds: {
    what: 'The subnets that belong to the group.',
    rule: 'They lie in one VPC and in at least two availability zones.',
    consequence: 'A subnet that a database stands in cannot be taken out.',
  },
  DBSubnetGroupDescription: { what: 'A note for people: what the group is for. RDS makes nothing of it.' },
  NetworkType: {
    what: 'Whether the database is reached by IPv4 only, or by IPv4 and IPv6.',
    rule: 'DUAL needs subnets that have IPv6 addresses.',
  },
  CACertificateIdentifier: {
    what: 'The authority that signs the certificate which the database shows to its clients.',
    rule: 'Clients that check certificates have to trust this authority.',
    consequence: 'Some engines restart when it is changed.',
  },
  Port: {
    what: 'The TCP port on which the database, or an option of it, listens.',
    rule: '1150 to 65535, without a few ports that the engines need themselves.',
    consequence: 'Changing that of the database restarts it, and clients and security groups have to follow.',
  },
  DBPortNumber: {
    what: 'The TCP port on which the database listens. Modify calls it DBPortNumber; elsewhere it is Port.',
    rule: '1150 to 65535, without a few ports that the engines need themselves.',
    consequence: 'Changing it restarts the database at once, and clients and security groups have to follow.',
  },
  RotateMasterUserPassword: {
    what: 'Lets RDS make a new master password and put it into Secrets Manager.',
    rule: 'Only where Secrets Manager keeps the password, and only with Apply immediately.',
    consequence: 'The present password is not valid any more: clients have to read the secret again.',
  },
  Domain: {
    what: 'The directory of Active Directory in which the database’s users are known, for logging in with Kerberos.',
    rule: 'The directory’s ID. The engine and its version have to support it.',
  },
  DomainIAMRoleName: {
    what: 'The IAM role with which RDS asks the directory service.',
    rule: 'The role’s name, given together with the directory.',
  },
  isPublic: {
    parameter: 'ValuesToAdd',
    what: 'Whether every AWS account may copy the snapshot and restore from it.',
    rule: 'Only unencrypted manual snapshots can be public.',
    consequence: 'Whoever restores it has all the data.',
  },
  SharedAccounts: {
    parameter: 'ValuesToAdd',
    what: 'The AWS accounts that may copy the snapshot and restore from it.',
    rule: 'At most 20 account IDs of 12 digits.',
    consequence: 'Of an encrypted snapshot they also need access to its KMS key.',
  },
  Encrypt: {
    parameter: null,
    what: 'Whether the copy is encrypted.',
    rule: 'The copy of an encrypted snapshot always is.',
    consequence: 'A database restored from an encrypted snapshot is encrypted with the same key.',
  },
};

import type { HelpText } from '../helpText.ts';

const identifierRule =
  '1 to 63 letters, digits and hyphens, beginning with a letter, no two hyphens in a row and none at the end. RDS keeps it in lower case.';

/**
 * What things are called.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html#RDS_Limits.Constraints
 */
export const identity: Record<string, HelpText> = {
  DBInstanceIdentifier: {
    what: 'The name of the DB instance, unique among those of the account in the region.',
    rule: identifierRule,
    consequence: 'It is part of the endpoint’s name, so a new one is a new address for every client.',
  },
  NewDBInstanceIdentifier: {
    what: 'What the DB instance shall be called from now on.',
    rule: identifierRule,
    consequence: 'The endpoint gets another name and the instance restarts. The old name is free for another one.',
  },
  TargetDBInstanceIdentifier: {
    what: 'The name of the new DB instance. A restore never writes into the one it comes from.',
    rule: identifierRule,
  },
  DBClusterIdentifier: {
    what: 'The name of the DB cluster, unique among those of the account in the region.',
    rule: identifierRule,
    consequence: 'It is part of the writer and reader endpoints’ names.',
  },
  NewDBClusterIdentifier: {
    what: 'What the DB cluster shall be called from now on.',
    rule: identifierRule,
    consequence: 'Its endpoints get other names. Its members keep theirs.',
  },
  DBSnapshotIdentifier: {
    what: 'The name of the snapshot, by which it is restored, copied or shared.',
    rule: '1 to 255 letters, digits and hyphens, beginning with a letter. Names that begin with rds: are RDS’s own.',
  },
  DBClusterSnapshotIdentifier: {
    what: 'The name of the cluster’s snapshot, which holds the data of the whole cluster.',
    rule: '1 to 63 letters, digits and hyphens, beginning with a letter.',
  },
  TargetDBSnapshotIdentifier: {
    what: 'The name of the copy.',
    rule: '1 to 255 letters, digits and hyphens, beginning with a letter.',
  },
  TargetDBClusterSnapshotIdentifier: {
    what: 'The name of the copy.',
    rule: '1 to 63 letters, digits and hyphens, beginning with a letter.',
  },
  FinalDBSnapshotIdentifier: {
    what: 'The name of the snapshot that RDS takes just before it deletes.',
    rule: 'A name that no other snapshot has.',
    consequence: 'It stays, and is charged, until somebody deletes it.',
  },
  DestinationRegion: {
    parameter: null,
    what: 'The region that the copy is made in.',
    rule: 'RDS in that region is asked for the copy, with the ARN of the snapshot as its source.',
    consequence: 'A copy to another region takes longer, and the transfer is charged.',
  },
  CopyTags: {
    what: 'Whether the copy gets the tags of the snapshot.',
    rule: 'Tags of a snapshot that another account shares stay with that account.',
  },
  DBName: {
    what: 'The first database that RDS makes inside the instance. For Oracle it is the system identifier, and SQL Server has none.',
    rule: 'Letters and digits, by the rules of the engine.',
    consequence: 'Left empty, most engines begin without a database of yours: make one after logging in.',
  },
  DatabaseName: {
    what: 'The first database that RDS makes inside the cluster.',
    rule: 'Letters and digits, by the rules of the engine.',
    consequence: 'Left empty, none is made: make one after logging in.',
  },
  Tags: {
    what: 'Keys with values, by which costs are sorted and permissions given.',
    rule: 'Up to 50, each key once. Keys that begin with aws: are AWS’s own.',
  },
  Confirmation: {
    parameter: null,
    what: 'A word to type, so that nothing is deleted by a slip.',
    rule: 'It is compared in the browser and is not sent to RDS.',
  },
};

import type { HelpText } from '../helpText.ts';

/**
 * Snapshots: their names, their copies, and who may restore from them.
 */
export const snapshots: Record<string, HelpText> = {
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
  CreateFinalSnapshot: {
    parameter: 'SkipFinalSnapshot',
    what: 'Takes a last snapshot before deleting.',
    consequence: 'Without it, and without automated backups that are kept, the data is gone for good.',
  },
  CreateSnapshot: {
    parameter: 'DBSnapshotIdentifier',
    what: 'Takes a snapshot before the instance is stopped.',
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

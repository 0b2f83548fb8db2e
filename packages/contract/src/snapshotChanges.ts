import { z } from 'zod';
import { optional, text } from './fields.ts';
import { dbClusterSnapshotIdentifier, dbSnapshotIdentifier, existing } from './identifiers.ts';
import { tags } from './settings.ts';

/** A region's name becomes part of a host name, so nothing else may pass. */
const region = text.regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'Enter a region such as eu-west-1.');

/**
 * Input of both copy actions. `DestinationRegion` isn't an RDS parameter: a copy is requested in the Region that it is
 * to be in, with the snapshot's ARN as the source.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CopyDBSnapshot.html
 */
const copy = {
  DestinationRegion: optional(region),
  KmsKeyId: optional(text),
  CopyTags: z.boolean().optional(),
  Tags: tags.optional(),
};

/** Input of CopyDBSnapshot. */
export const copyDBSnapshotInput = z.object({
  ...copy,
  SourceDBSnapshotIdentifier: existing,
  TargetDBSnapshotIdentifier: dbSnapshotIdentifier,
  OptionGroupName: optional(text),
});

/** Input of CopyDBClusterSnapshot. */
export const copyDBClusterSnapshotInput = z.object({
  ...copy,
  SourceDBClusterSnapshotIdentifier: existing,
  TargetDBClusterSnapshotIdentifier: dbClusterSnapshotIdentifier,
});

/** Who may copy and restore a snapshot: accounts, or `all`. @see API_ModifyDBSnapshotAttribute.html */
const accounts = z.array(text.regex(/^(\d{12}|all)$/, 'An account ID has 12 digits.')).optional();

const sharing = { ValuesToAdd: accounts, ValuesToRemove: accounts };

/** Input of ModifyDBSnapshotAttribute, whose one attribute is `restore`. */
export const modifyDBSnapshotAttributeInput = z.object({ ...sharing, DBSnapshotIdentifier: existing });

/** Input of ModifyDBClusterSnapshotAttribute, whose one attribute is `restore`. */
export const modifyDBClusterSnapshotAttributeInput = z.object({ ...sharing, DBClusterSnapshotIdentifier: existing });

/** Input of ModifyDBSnapshot: a newer engine version, another option group, or both. */
export const modifyDBSnapshotInput = z.object({
  DBSnapshotIdentifier: existing,
  EngineVersion: optional(text),
  OptionGroupName: optional(text),
});

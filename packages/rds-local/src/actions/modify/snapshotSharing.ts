import { optionGroupOptions } from '../../catalog/options.ts';
import { kmsKeyArn } from '../../engine/kmsKeyArn.ts';
import { optionGroupNamed } from '../../engine/optionGroups.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';

interface AttributeChange {
  AttributeName: string | undefined;
  ValuesToAdd?: string[];
  ValuesToRemove?: string[];
}

/** What decides on whether a snapshot may be shared, under one name for both kinds of snapshots. */
interface SharedSource {
  id: string | undefined;
  SnapshotType: string | undefined;
  Status: string | undefined;
  isEncrypted: boolean | undefined;
  KmsKeyId: string | undefined;
  TdeCredentialArn?: string;
  OptionGroupName?: string;
  sharedWith: readonly string[];
}

/**
 * The accounts that may copy and restore a snapshot after a change of its attribute `restore`, in alphabetical order.
 *
 * @param code what the action says of a snapshot that cannot be shared as it is
 * @throws RdsError `code`, InvalidParameterValue, InvalidParameterCombination, SharedSnapshotQuotaExceeded
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ShareSnapshot.html
 */
export function changedSharing(
  region: Region,
  source: SharedSource,
  { AttributeName, ValuesToAdd = [], ValuesToRemove = [] }: AttributeChange,
  code: 'InvalidDBSnapshotState' | 'InvalidDBClusterSnapshotStateFault',
): string[] {
  if (AttributeName !== 'restore') {
    throw new RdsError(
      'InvalidParameterValue',
      `Invalid attribute name: ${AttributeName}. The one attribute is restore.`,
    );
  }
  if (ValuesToAdd.length === 0 && ValuesToRemove.length === 0) {
    throw new RdsError('InvalidParameterCombination', 'Either ValuesToAdd or ValuesToRemove must be specified.');
  }
  for (const account of [...ValuesToAdd, ...ValuesToRemove]) {
    if (account !== 'all' && !/^\d{12}$/.test(account)) {
      throw new RdsError('InvalidParameterValue', `Invalid account: ${account}. It must be 12 digits, or all.`);
    }
  }
  if (source.SnapshotType !== 'manual') {
    throw new RdsError(
      code,
      `The snapshot ${source.id} is ${source.SnapshotType}: only manual snapshots are shared. Copy it first.`,
    );
  }
  if (source.Status !== 'available') {
    throw new RdsError(
      code,
      `The snapshot ${source.id} is ${source.Status} and cannot be shared until it is available.`,
    );
  }
  if (ValuesToAdd.length > 0) checkShareable(region, source, ValuesToAdd, code);
  const accounts = new Set([...source.sharedWith, ...ValuesToAdd]);
  for (const account of ValuesToRemove) accounts.delete(account);
  const quota = region.quotas.AccountsPerSharedSnapshot;
  if ([...accounts].filter((account) => account !== 'all').length > quota) {
    throw new RdsError('SharedSnapshotQuotaExceeded', `A snapshot can be shared with at most ${quota} accounts.`);
  }
  return [...accounts].sort();
}

function checkShareable(region: Region, source: SharedSource, added: readonly string[], code: string): void {
  if (source.isEncrypted && added.includes('all')) {
    throw new RdsError(
      'InvalidParameterValue',
      'An encrypted snapshot cannot be public. Name the accounts to share it with.',
    );
  }
  if (source.isEncrypted && isDefaultKey(region, source.KmsKeyId)) {
    throw new RdsError(
      code,
      `The snapshot ${source.id} is encrypted with the default KMS key of the account, which no other account can use. ` +
        'Copy it with another key and share the copy.',
    );
  }
  if (source.TdeCredentialArn !== undefined || hasLastingOptions(region, source.OptionGroupName)) {
    throw new RdsError(
      code,
      `The snapshot ${source.id} cannot be shared, because its option group has permanent or persistent options.`,
    );
  }
}

function isDefaultKey(region: Region, key: string | undefined): boolean {
  return key === kmsKeyArn(region, undefined) || key === kmsKeyArn(region, 'alias/aws/rds');
}

function hasLastingOptions(region: Region, name: string | undefined): boolean {
  const group = optionGroupNamed(region, name ?? '');
  const lasting = optionGroupOptions(group?.EngineName ?? '', group?.MajorEngineVersion ?? '')
    .filter(({ Permanent, Persistent }) => Permanent || Persistent)
    .map(({ Name }) => Name);
  return (group?.Options ?? []).some(({ OptionName }) => lasting.includes(OptionName));
}

import { rule } from '@rds-console/contract/refinements';
import { iopsComplaint, limitComplaint, type StorageValues, throughputComplaint } from './modifiedStorageRules.ts';
import { allocatedStorageRule, knownOption } from './storageRules.ts';

/** What a form for a new instance, or a new Multi-AZ DB cluster, says of storage. */
export interface NewStorageValues extends StorageValues {
  Engine: string;
}

/**
 * The rules of the storage of a new instance: within what RDS offers for the class and storage type.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html
 */
export const newStorageRules = [
  allocatedStorageRule,
  rule<NewStorageValues>('Iops', (values) => iopsComplaint(values, values.Engine, knownOption(values))),
  rule<NewStorageValues>('StorageThroughput', (values) =>
    throughputComplaint(values, values.Engine, knownOption(values)),
  ),
  rule<NewStorageValues>('MaxAllocatedStorage', (values) => limitComplaint(values, knownOption(values))),
] as const;

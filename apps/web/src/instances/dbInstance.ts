import type { DBInstance } from '@rds-console/contract/rows';
import { api } from '../api.ts';
import { defineResource } from '../resource/resourceType.ts';

export const dbInstance = defineResource({
  noun: 'instance',
  path: '/instances',
  id: 'DBInstanceIdentifier',
  idOf: (instance: DBInstance) => instance.DBInstanceIdentifier,
  labelOf: (name) => `DB instance ${name}`,
  statusOf: (instance) => instance.DBInstanceStatus,
  operations: api.instances,
});

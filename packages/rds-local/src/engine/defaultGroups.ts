import { isClusterFamily, isInstanceFamily } from '../catalog/parameters.ts';
import type { Kind } from '../store/record.ts';
import { findDefaultOptionGroup } from './optionGroups.ts';

const PARAMETER_GROUP = /^default\.(.+)$/;

/** Whether an identifier in lower case is that of a group which RDS makes by itself, and which is not stored. */
export function isDefaultGroup(kind: Kind, id: string): boolean {
  switch (kind) {
    case 'subgrp':
      return id === 'default';
    case 'pg':
      return isInstanceFamily(PARAMETER_GROUP.exec(id)?.[1] ?? '');
    case 'cluster-pg':
      return isClusterFamily(PARAMETER_GROUP.exec(id)?.[1] ?? '');
    case 'og':
      return findDefaultOptionGroup(id) !== undefined;
    default:
      return false;
  }
}

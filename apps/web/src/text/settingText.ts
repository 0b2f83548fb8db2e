import { valueText } from '@rds-console/contract/parameters/labels';

/** A setting's value as the console writes it. Passwords are never written. */
export function settingText(name: string, value: unknown): string {
  if (name === 'MasterUserPassword') return '••••••••';
  if (value === undefined || value === null || value === '') return '-';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value) && value.length === 0 && name !== 'ProcessorFeatures') return 'None';
  return valueText(name, value) ?? (Array.isArray(value) ? value.map(String).join(', ') : String(value));
}

import { text } from './fields.ts';
import { dayMinutes, parseBackupWindow, parseMaintenanceWindow } from './windows.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html, PreferredMaintenanceWindow */
export const maintenanceWindow = text
  .refine((window) => parseMaintenanceWindow(window), 'Enter a window such as sun:05:00-sun:05:30, in UTC.')
  .refine((window) => (parseMaintenanceWindow(window)?.minutes ?? 30) >= 30, 'A window is at least 30 minutes long.')
  .refine(
    (window) => (parseMaintenanceWindow(window)?.minutes ?? 0) < dayMinutes,
    'A window is shorter than 24 hours.',
  );

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html, PreferredBackupWindow */
export const backupWindow = text
  .refine((window) => parseBackupWindow(window), 'Enter a window such as 03:00-03:30, in UTC.')
  .refine((window) => (parseBackupWindow(window)?.minutes ?? 30) >= 30, 'A window is at least 30 minutes long.');

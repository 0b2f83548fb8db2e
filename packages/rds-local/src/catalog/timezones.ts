import type { Timezone } from '@aws-sdk/client-rds';
import { sqlserverTimezones } from './data/timezones.ts';

/**
 * The time zones that a DB instance of the engine can be created in; none with the engines that set theirs otherwise.
 *
 * @param engine in any letter case
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html, Timezone
 */
export function timezonesOf(engine: string): readonly Timezone[] | undefined {
  return engine.toLowerCase().startsWith('sqlserver-') ? timezones : undefined;
}

const timezones: readonly Timezone[] = sqlserverTimezones.map((TimezoneName) => ({ TimezoneName }));

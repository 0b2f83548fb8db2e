import { RdsError } from '../../engine/rdsError.ts';

/** @throws RdsError InvalidParameterValue unless `value` is a whole number from `min` to `max` */
export function checkRange(parameter: string, value: number, min: number, max: number): void {
  if (Number.isInteger(value) && value >= min && value <= max) return;
  throw new RdsError('InvalidParameterValue', `Invalid ${parameter}: ${value}. It must be from ${min} to ${max}.`);
}

const SQL_SERVER_PORTS = [1234, 1434, 3260, 3343, 3389, 47001];

/** @throws RdsError InvalidParameterValue. https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html */
export function checkPort(engine: string, port: number): void {
  const taken = SQL_SERVER_PORTS.includes(port) || (port >= 49152 && port <= 49156);
  const isUsable = Number.isInteger(port) && port >= 1150 && port <= 65535 && !(engine.includes('sqlserver') && taken);
  if (!isUsable) throw new RdsError('InvalidParameterValue', `Invalid endpoint port: ${port}`);
}

/** @param min 0 for an instance, whose automated backups can be turned off; 1 for a cluster */
export function checkRetention(days: number, min: 0 | 1): void {
  if (Number.isInteger(days) && days >= min && days <= 35) return;
  throw new RdsError(
    'InvalidParameterValue',
    `Invalid backup retention period: ${days}. Must be between ${min} and 35.`,
  );
}

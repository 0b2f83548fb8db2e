import { mysqlParameters } from './mysqlParameters.ts';
import { oracleParameters } from './oracleParameters.ts';
import type { ParameterTable } from './parameterRow.ts';
import { postgresParameters } from './postgresParameters.ts';
import { sqlserverParameters } from './sqlserverParameters.ts';

/** Every table of parameters; a family's parameters are those of the tables that name it. */
export const parameterTables: readonly ParameterTable[] = [
  mysqlParameters,
  oracleParameters,
  postgresParameters,
  sqlserverParameters,
];

/** The SDK's words for what a value looks like. */
export type ParameterDataType = 'boolean' | 'float' | 'integer' | 'list' | 'string';

/** What holds for a row beyond its columns. */
export interface ParameterLimits {
  /** The families that have the row, where the table is shared by more. */
  only?: RegExp;
  /** RDS sets it and lets nobody change it. */
  isFixed?: true;
  MinimumEngineVersion?: string;
}

/**
 * One parameter: name, the value RDS gives it (undefined leaves it to the engine), allowed values as RDS writes them
 * (undefined for any), data type, when a change applies, description.
 */
export type ParameterRow = readonly [
  ParameterName: string,
  ParameterValue: string | undefined,
  AllowedValues: string | undefined,
  DataType: ParameterDataType,
  ApplyType: 'static' | 'dynamic',
  Description: string,
  limits?: ParameterLimits,
];

/** Rows of families that share most of their parameters. */
export interface ParameterTable {
  families: RegExp;
  rows: readonly ParameterRow[];
  /** Aurora only: what is set for the whole cluster and so is missing from the groups of its instances. */
  clusterLevel?: readonly string[];
}

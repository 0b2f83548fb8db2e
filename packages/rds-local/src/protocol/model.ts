import * as rds from '@aws-sdk/client-rds';
import { NormalizedSchema } from '@smithy/core/schema';

/** The only version of the RDS API that rds-local speaks: the one of the SDK's model. */
export const apiVersion = '2014-10-31';
export const xmlNamespace = `http://rds.amazonaws.com/doc/${apiVersion}/`;
export const shapeNamespace = 'com.amazonaws.rds';

/** A schema as the SDK writes it: `[kind, namespace, name, traits, memberNames, memberSchemas, requiredCount?]`. */
export type StructureSchema = typeof rds.DBInstance$;
type OperationSchema = typeof rds.CreateDBInstance$;
type ErrorSchema = typeof rds.DBInstanceNotFoundFault$;

export interface Operation {
  name: string;
  input: NormalizedSchema;
  output: NormalizedSchema;
  /** The output as the SDK writes it, to be made a part of another schema: a normalized one would keep its own name. */
  outputSchema: OperationSchema[5];
}

export interface ModelError {
  /** The shape's name: `DBInstanceNotFoundFault` for the wire code `DBInstanceNotFound`. */
  name: string;
  status: number;
}

/** Every operation of the RDS API by its name. */
export const operations: ReadonlyMap<string, Operation> = new Map(
  Object.values(rds)
    .filter(isOperationSchema)
    .map((schema) => [schema[2], operationOf(schema)]),
);

/** The errors of the RDS API by their code on the wire. */
export const modelErrors: ReadonlyMap<string, ModelError> = new Map(
  Object.values(rds)
    .filter(isErrorSchema)
    .flatMap((schema) => {
      const trait: unknown = NormalizedSchema.of(schema).getMergedTraits().awsQueryError;
      const [code, status]: unknown[] = Array.isArray(trait) ? trait : [];
      return typeof code === 'string' && typeof status === 'number' ? [[code, { name: schema[2], status }]] : [];
    }),
);

/** The members without which the structure is not complete; the model lists them first and says how many they are. */
export function requiredMembers(structure: NormalizedSchema): readonly string[] {
  const schema = structure.getSchema();
  return Array.isArray(schema) && schema[0] === 3 ? schema[4].slice(0, schema[6] ?? 0) : [];
}

function operationOf([, , name, , input, outputSchema]: OperationSchema): Operation {
  return { name, input: NormalizedSchema.of(input), output: NormalizedSchema.of(outputSchema), outputSchema };
}

// 9 and -3 mark operations and errors in the SDK's schemas.
// https://github.com/smithy-lang/smithy-typescript/blob/main/packages/types/src/schema/static-schemas.ts
function isOperationSchema(value: unknown): value is OperationSchema {
  return Array.isArray(value) && value[0] === 9;
}

function isErrorSchema(value: unknown): value is ErrorSchema {
  return Array.isArray(value) && value[0] === -3;
}

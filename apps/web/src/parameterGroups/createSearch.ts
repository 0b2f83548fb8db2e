import * as z from 'zod/mini';

/** RDS has two types of parameter groups, with an action each. */
export const parameterGroupType = z.enum(['DB parameter group', 'DB cluster parameter group']);

/** The part of the address that says what the form begins with. */
export function parseCreateSearch({ family, type }: Record<string, unknown>) {
  const Type = parameterGroupType.safeParse(type).data;
  return { ...(typeof family === 'string' ? { family } : {}), ...(Type ? { type: Type } : {}) };
}

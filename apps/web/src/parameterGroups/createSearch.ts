/** RDS has two types of parameter groups, with an action each. */
export const parameterGroupTypes = ['DB parameter group', 'DB cluster parameter group'] as const;

/** The part of the address that says what the form begins with. */
export function parseCreateSearch({ family, type }: Record<string, unknown>) {
  const Type = parameterGroupTypes.find((each) => each === type);
  return { ...(typeof family === 'string' ? { family } : {}), ...(Type ? { type: Type } : {}) };
}

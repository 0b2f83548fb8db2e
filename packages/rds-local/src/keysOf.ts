/** The names of an object that has no others than its type says, such as a table. */
export function keysOf<Value extends object>(value: Value) {
  // TypeScript has them as strings, since a value may have more members than its type.
  return Object.keys(value) as (keyof Value & string)[];
}

/** An operation of the `api`. */
export interface Procedure<Input, Output> {
  key: () => readonly [path: readonly string[], ...unknown[]];
  call: (input: Input) => Promise<Output>;
}

/** A call of the contract that is not made yet: what *View code* shows is what `send` sends. */
export interface Call<Output = unknown> {
  /** Such as `instances.create`. */
  route: string;
  input: object;
  send: () => Promise<Output>;
}

/** @param procedure of the `api`, such as `api.instances.create` */
export function callOf<Input extends object, Output>(procedure: Procedure<Input, Output>, input: Input): Call<Output> {
  const [path] = procedure.key();
  return { route: path.join('.'), input, send: () => procedure.call(input) };
}

/** Makes the calls of one procedure: `calling(api.instances.create)`. */
export function calling<Input extends object, Output>(procedure: Procedure<Input, Output>) {
  return (input: Input) => callOf(procedure, input);
}

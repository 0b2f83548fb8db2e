import type {
  $Command,
  RDSClient,
  RDSClientResolvedConfig,
  ServiceInputTypes,
  ServiceOutputTypes,
} from '@aws-sdk/client-rds';
import { all, only } from '../rds/pages.ts';
import type { RouteContext } from './router.ts';

interface Request<Input> {
  context: Pick<RouteContext, 'rds'>;
  input: Input;
}

type Paginate<Input, Page> = (config: { client: RDSClient }, input: Input) => AsyncIterable<Page>;

type Command<Input extends ServiceInputTypes, Output extends ServiceOutputTypes> = new (
  input: Input,
) => $Command<Input, Output, RDSClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes>;

/**
 * Returns all resources of a type.
 *
 * @param itemsOf reads them from a page; see `all` for errors
 */
export function describeAll<Page extends { Marker?: string | undefined }, Item>(
  paginate: Paginate<object, Page>,
  itemsOf: (page: Page) => Item[] | undefined,
) {
  return ({ context: { rds: client } }: Pick<Request<unknown>, 'context'>) => all(paginate({ client }, {}), itemsOf);
}

/** Returns the one resource that the input names. */
export function describeOne<Input, Page extends { Marker?: string | undefined }, Item>(
  paginate: Paginate<Input, Page>,
  itemsOf: (page: Page) => Item[] | undefined,
) {
  return async ({ context: { rds: client }, input }: Request<Input>) =>
    only(await all(paginate({ client }, input), itemsOf));
}

/**
 * Sends the input unchanged.
 *
 * @param memberOf returns the member of RDS's response that is sent on
 */
export function send<Input extends ServiceInputTypes, Output extends ServiceOutputTypes, Member>(
  Command: Command<Input, Output>,
  memberOf: (output: Output) => Member | undefined,
) {
  return async ({ context: { rds }, input }: Request<Input>) => only(memberOf(await rds.send(new Command(input))));
}

/** Sends the input of an action that returns nothing. */
export function sendOnly<Input extends ServiceInputTypes, Output extends ServiceOutputTypes>(
  Command: Command<Input, Output>,
) {
  return async ({ context: { rds }, input }: Request<Input>) => {
    await rds.send(new Command(input));
    return {};
  };
}

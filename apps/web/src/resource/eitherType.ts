import type { Call } from '../code/call.ts';
import type { DefinedResource, ResourceType } from './resourceType.ts';

/** A resource of one of two types that the console lists together, such as parameter groups of instances and of clusters. */
export type Either<KindA extends string, A, KindB extends string, B> =
  | { kind: KindA; resource: A }
  | { kind: KindB; resource: B };

export interface EitherType<KindA extends string, A, KindB extends string, B>
  extends ResourceType<Either<KindA, A, KindB, B>> {
  members: readonly [
    { kind: KindA; type: DefinedResource<string, string, A> },
    { kind: KindB; type: DefinedResource<string, string, B> },
  ];
}

/**
 * Two types of resources as one, whose list has the address of the first.
 *
 * @param noun one of them, whichever type it has: `parameter group`
 */
export function eitherType<const KindA extends string, A, const KindB extends string, B>(
  noun: string,
  ...members: EitherType<KindA, A, KindB, B>['members']
): EitherType<KindA, A, KindB, B> {
  const [a, b] = members;

  // TypeScript doesn't narrow by itself where the discriminant's type is a type parameter.
  function isFirst(it: Either<KindA, A, KindB, B>): it is { kind: KindA; resource: A } {
    return it.kind === a.kind;
  }

  function of<Result>(
    it: Either<KindA, A, KindB, B>,
    get: <Resource>(type: ResourceType<Resource>, resource: Resource) => Result,
  ) {
    return isFirst(it) ? get(a.type, it.resource) : get(b.type, it.resource);
  }

  return {
    noun,
    path: a.type.path,
    members,
    nameOf: (it) => of(it, (type, resource) => type.nameOf(resource)),
    labelOf: (it) => of(it, (type, resource) => type.labelOf(resource)),
    pathOf: (it) => of(it, (type, resource) => type.pathOf(resource)),
    deletionOf: (it) => of(it, (type, resource) => type.deletionOf(resource)),
    cache: (it) => of(it, (type, resource) => type.cache(resource)),
    refetchList: () => Promise.all([a.type.refetchList(), b.type.refetchList()]),
  };
}

/** A call whose response is told apart by its type. */
export function returning<const Kind, Resource>(
  kind: Kind,
  call: Call<Resource>,
): Call<{ kind: Kind; resource: Resource }> {
  return { ...call, send: async () => ({ kind, resource: await call.send() }) };
}

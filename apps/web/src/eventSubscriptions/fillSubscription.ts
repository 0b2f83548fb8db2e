import type { Named } from '../code/fill/fillRules.ts';

/** A command says that all are meant by naming none. */
export function fillSubscription(input: Named): Named {
  const { SourceIds, EventCategories } = input;
  return {
    ...input,
    ...(SourceIds === undefined ? {} : { AllSources: isEmpty(SourceIds) }),
    ...(EventCategories === undefined ? {} : { AllCategories: isEmpty(EventCategories) }),
  };
}

function isEmpty(list: unknown) {
  return !Array.isArray(list) || list.length === 0;
}

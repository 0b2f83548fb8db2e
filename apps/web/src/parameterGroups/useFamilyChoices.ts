import { useQuery } from '@tanstack/react-query';
import { engineVersionsQuery } from '../settings/engineChoices.ts';
import { engineName, isKnownEngine } from '../settings/words.ts';
import type { GroupKind } from './anyParameterGroup.ts';

/**
 * The families of which there may be DB cluster parameter groups: those of Aurora, and of the engines that Multi-AZ DB
 * clusters have.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/multi-az-db-clusters-concepts.html
 */
const clusterFamily = /^(aurora-|mysql([89]|\d\d)\.|postgres(1[3-9]|[2-9]\d))/;

/** The families of the engine versions that RDS has, by engine, newest first. */
export function useFamilyChoices(kind: GroupKind) {
  const { data = [], isFetching } = useQuery(engineVersionsQuery());
  const families = new Map<string, Set<string>>();
  for (const { Engine = '', DBParameterGroupFamily: family } of data) {
    if (!family || !isKnownEngine(Engine)) continue;
    if (kind === 'DB cluster parameter group' && !clusterFamily.test(family)) continue;
    families.set(Engine, (families.get(Engine) ?? new Set()).add(family));
  }
  const familyChoices = [...families].map(([Engine, ofEngine]) => ({
    label: engineName(Engine),
    options: [...ofEngine].toReversed().map((value) => ({ value })),
  }));
  return { familyChoices, isFetching };
}

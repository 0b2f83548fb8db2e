import { useQuery } from '@tanstack/react-query';
import { engineVersionsQuery } from '../settings/engineChoices.ts';
import { engineName, isKnownEngine } from '../settings/words.ts';

/** The engines that have option groups, which Aurora has not, and the major versions of one of them, newest first. */
export function useEngineChoices(EngineName: string) {
  const { data = [], isFetching } = useQuery(engineVersionsQuery());
  const versions = data.filter(({ Engine = '' }) => isKnownEngine(Engine) && !Engine.startsWith('aurora'));
  const engines = new Set(versions.flatMap(({ Engine }) => Engine ?? []));
  const majors = new Set(
    versions.flatMap((it) => (it.Engine === EngineName ? (it.MajorEngineVersion ?? []) : [])).toReversed(),
  );
  return {
    engineChoices: [...engines].map((value) => ({ value, label: engineName(value) })),
    versionChoices: [...majors].map((value) => ({ value })),
    isFetching,
  };
}

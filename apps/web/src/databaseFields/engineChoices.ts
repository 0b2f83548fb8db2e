import type { OrderableDBInstanceOption } from '@rds-console/contract/rows';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, queryClient } from '../api.ts';
import type { Choice } from '../form/SelectField.tsx';

/** What RDS offers changes a few times a year. */
const staleTime = 600_000;

/** The versions that can be created now: of one engine, or of all. */
export function engineVersionsQuery(Engine?: string) {
  return queryOptions(api.engines.versions.queryOptions({ input: { Engine }, staleTime }));
}

/** What one engine version can be ordered with. */
export function orderableOptionsQuery(Engine: string | undefined, EngineVersion: string | undefined) {
  return queryOptions(
    api.engines.orderableOptions.queryOptions({
      input: { Engine: Engine ?? '', EngineVersion },
      enabled: Boolean(Engine && EngineVersion),
      staleTime,
    }),
  );
}

/** Of that, what decides who can have IAM DB authentication. */
export function iamOptionsQuery(Engine: string | undefined, EngineVersion: string | undefined) {
  return queryOptions(
    api.engines.iamOptions.queryOptions({
      input: { Engine: Engine ?? '', EngineVersion: EngineVersion ?? '' },
      enabled: Boolean(Engine && EngineVersion),
      staleTime,
    }),
  );
}

/** What it can be ordered with as far as it was loaded already: for rules, which can't wait for an answer. */
export function knownOptions(Engine: string | undefined, EngineVersion: string | undefined) {
  return queryClient.getQueryData(orderableOptionsQuery(Engine, EngineVersion).queryKey) ?? [];
}

/** The classes in which an engine version can be ordered, by family; empty while the answer is on its way. */
export function useClassChoices(Engine: string | undefined, EngineVersion: string | undefined) {
  const { data, isFetching } = useQuery(orderableOptionsQuery(Engine, EngineVersion));
  return { classChoices: toClassChoices(data ?? []), options: data ?? [], isFetching };
}

/** The classes among the options, by family. */
export function toClassChoices(options: readonly OrderableDBInstanceOption[]) {
  const classes = [...new Set(options.map((option) => option.DBInstanceClass))];
  const familyOf = (DBInstanceClass: string) => DBInstanceClass.slice(0, DBInstanceClass.lastIndexOf('.'));
  return [...new Set(classes.map(familyOf))].map((family) => ({
    label: family,
    options: classes.filter((each) => familyOf(each) === family).map((value): Choice => ({ value })),
  }));
}

/** The versions in which an engine can be created, newest first. */
export function useVersionChoices(Engine: string | undefined) {
  const { data } = useQuery({ ...engineVersionsQuery(Engine), enabled: Boolean(Engine) });
  const versionChoices = (data ?? []).map(({ EngineVersion }): Choice => ({ value: EngineVersion }));
  return { versionChoices: versionChoices.toReversed() };
}

/** What RDS says of one engine version: its log types, certificate authorities, parameter group family … */
export function useEngineVersion(Engine: string | undefined, EngineVersion: string | undefined) {
  const { data } = useQuery({
    ...queryOptions(api.engines.versions.queryOptions({ input: { Engine, EngineVersion }, staleTime })),
    enabled: Boolean(Engine && EngineVersion),
  });
  return data?.[0];
}

/** An existing database's version and those it can be upgraded to. */
export function useUpgradeChoices(Engine: string | undefined, EngineVersion: string | undefined) {
  const { data, isFetching } = useQuery({
    ...queryOptions(api.engines.versions.queryOptions({ input: { Engine, EngineVersion }, staleTime })),
    enabled: Boolean(Engine && EngineVersion),
  });
  const targets = data?.flatMap((version) => version.ValidUpgradeTarget) ?? [];
  const versionChoices: Choice[] = [
    { value: EngineVersion ?? '' },
    ...targets.map((target) => ({
      value: target.EngineVersion,
      description: target.IsMajorVersionUpgrade ? 'Major version upgrade' : undefined,
    })),
  ];
  const isMajor = (version: string | undefined) =>
    targets.some((target) => target.EngineVersion === version && target.IsMajorVersionUpgrade);
  return { versionChoices, isMajor, isFetching };
}

/** The console's names of RDS's storage types. */
const storageTypeNames: Record<string, string> = {
  gp2: 'General Purpose SSD (gp2)',
  gp3: 'General Purpose SSD (gp3)',
  io1: 'Provisioned IOPS SSD (io1)',
  io2: 'Provisioned IOPS SSD (io2)',
  standard: 'Magnetic',
};

/** The storage types in which a class can be ordered, or any class where the class is left to RDS. */
export function toStorageTypeChoices(
  options: readonly OrderableDBInstanceOption[],
  DBInstanceClass?: string,
): Choice[] {
  const types = options.flatMap((option) =>
    !DBInstanceClass || option.DBInstanceClass === DBInstanceClass ? option.StorageType : [],
  );
  return [...new Set(types)].map((StorageType) => ({
    value: StorageType,
    label: storageTypeNames[StorageType] ?? StorageType,
  }));
}

/** The same of availability zones; the first choice leaves the zone to RDS. */
export function toZoneChoices(options: readonly OrderableDBInstanceOption[], DBInstanceClass?: string): Choice[] {
  const zones = options.flatMap((option) =>
    !DBInstanceClass || option.DBInstanceClass === DBInstanceClass
      ? option.AvailabilityZones.map((zone) => zone.Name)
      : [],
  );
  return [{ value: '', label: 'No preference' }, ...[...new Set(zones)].sort().map((Name) => ({ value: Name }))];
}

import type { AvailableProcessorFeature, OrderableDBInstanceOption } from '@aws-sdk/client-rds';
import { type CatalogVersion, findEngine, findVersion } from './catalog.ts';
import { type ClassFamily, classFamilies, clusterClasses, expressClasses } from './data/classes.ts';
import { configurableClasses, configurableEngines, coresBySize, manyCores } from './data/processors.ts';
import { type StorageOption, storageOptions } from './data/storage.ts';
import { iamAuthentication } from './iamAuthentication.ts';
import { isClusterFamily } from './parameters.ts';

const known = new Map<string, OrderableDBInstanceOption[]>();

/**
 * What an engine version can be ordered with: one option for each class, storage type and licence, by class.
 * The zones are left out; they are those of the region that is asked.
 */
export function orderableOptions(version: CatalogVersion): OrderableDBInstanceOption[] {
  const key = `${version.Engine} ${version.EngineVersion}`;
  const made = known.get(key);
  if (made) return made;
  const options = classFamilies
    .filter((family) => isFor(family, version))
    .flatMap((family) => family.sizes.map((size) => ({ family, DBInstanceClass: `${family.family}.${size}` })))
    .filter(({ DBInstanceClass }) => version.Engine !== 'sqlserver-ex' || expressClasses.test(DBInstanceClass))
    .flatMap(({ family, DBInstanceClass }) =>
      storageOptions
        .filter(({ engines }) => engines.test(version.Engine))
        .filter((storage) => !family.isForClustersOnly || isClusterStorage(storage))
        .flatMap((storage) => licensed(version, option(version, family, DBInstanceClass, storage))),
    );
  known.set(key, options);
  return options;
}

/**
 * One way of ordering an engine version in a class.
 *
 * @param storageType any when absent
 * @returns undefined when the class or the storage type cannot be had
 */
export function findOrderable(
  engine: string,
  version: string,
  dbInstanceClass: string,
  storageType?: string,
): OrderableDBInstanceOption | undefined {
  const found = findVersion(engine, version);
  const ofClass = found && optionsByClass(found).get(dbInstanceClass);
  return storageType === undefined ? ofClass?.[0] : ofClass?.find(({ StorageType }) => StorageType === storageType);
}

const knownByClass = new WeakMap<CatalogVersion, Map<string | undefined, OrderableDBInstanceOption[]>>();

function optionsByClass(version: CatalogVersion): Map<string | undefined, OrderableDBInstanceOption[]> {
  const made = knownByClass.get(version);
  if (made) return made;
  const byClass = new Map<string | undefined, OrderableDBInstanceOption[]>();
  for (const each of orderableOptions(version)) {
    const ofClass = byClass.get(each.DBInstanceClass) ?? [];
    ofClass.push(each);
    byClass.set(each.DBInstanceClass, ofClass);
  }
  knownByClass.set(version, byClass);
  return byClass;
}

function isFor(family: ClassFamily, { Engine, MajorEngineVersion }: CatalogVersion) {
  const { engines, majorVersions, withoutMajorVersions } = family;
  return (
    engines.test(Engine) &&
    (majorVersions === undefined || majorVersions.includes(MajorEngineVersion)) &&
    !withoutMajorVersions?.get(Engine)?.includes(MajorEngineVersion)
  );
}

function licensed({ Engine }: CatalogVersion, made: OrderableDBInstanceOption): OrderableDBInstanceOption[] {
  return (findEngine(Engine)?.LicenseModels ?? []).map((LicenseModel) => ({ ...made, LicenseModel }));
}

function option(
  { Engine, EngineVersion, DBParameterGroupFamily }: CatalogVersion,
  family: ClassFamily,
  DBInstanceClass: string,
  { engines: _engines, StorageType, ...bounds }: StorageOption,
): OrderableDBInstanceOption {
  const isAurora = Engine.startsWith('aurora-');
  const isCurrent = !/^db\.(m1|m3|r3|t2)\./.test(DBInstanceClass);
  return {
    Engine,
    EngineVersion,
    DBInstanceClass,
    MultiAZCapable: !isAurora && Engine !== 'sqlserver-ex' && Engine !== 'sqlserver-web',
    ReadReplicaCapable: findEngine(Engine)?.supportsReadReplicas,
    Vpc: true,
    SupportsStorageEncryption: Engine !== 'sqlserver-ex' && !family.withoutEncryption?.includes(DBInstanceClass),
    StorageType,
    SupportsIops: bounds.MaxIopsPerDbInstance !== undefined,
    SupportsStorageThroughput: StorageType === 'gp3',
    SupportsEnhancedMonitoring: DBInstanceClass !== 'db.m1.small',
    SupportsIAMDatabaseAuthentication: iamAuthentication(Engine, EngineVersion, DBInstanceClass).available,
    SupportsPerformanceInsights: !isWithoutPerformanceInsights(Engine, DBInstanceClass),
    ...bounds,
    AvailableProcessorFeatures: availableProcessorFeatures(Engine, DBInstanceClass),
    SupportedEngineModes: ['provisioned'],
    SupportsStorageAutoscaling: !isAurora && StorageType !== 'standard',
    SupportsKerberosAuthentication: Engine !== 'mariadb' && isCurrent,
    OutpostCapable: false,
    SupportedActivityStreamModes: activityStreamModes(Engine, DBInstanceClass),
    SupportsGlobalDatabases: isAurora && /^db\.([rx]|serverless)/.test(DBInstanceClass),
    SupportedNetworkTypes: isCurrent ? ['IPV4', 'DUAL'] : ['IPV4'],
    SupportsClusters:
      isClusterFamily(DBParameterGroupFamily) &&
      (isAurora || (clusterClasses.test(DBInstanceClass) && isClusterStorage({ StorageType }))),
    SupportsDedicatedLogVolume: /^(mysql|mariadb|postgres)$/.test(Engine) && /^io/.test(StorageType),
    SupportsHttpEndpoint: isAurora && /^db\.(r|serverless)/.test(DBInstanceClass),
  };
}

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/create-multi-az-db-cluster.html */
function isClusterStorage({ StorageType }: Pick<StorageOption, 'StorageType'>) {
  return ['gp3', 'io1', 'io2'].includes(StorageType);
}

/**
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PerfInsights.Overview.Engines.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_PerfInsights.Overview.Engines.html
 */
function isWithoutPerformanceInsights(engine: string, dbInstanceClass: string) {
  if (engine === 'mysql' || engine === 'mariadb') return /^db\.(m1|t2|t3|t4g)\.(micro|small)$/.test(dbInstanceClass);
  return engine === 'aurora-mysql' && /^db\.(t2|t3)\./.test(dbInstanceClass);
}

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_OrderableDBInstanceOption.html */
function activityStreamModes(engine: string, dbInstanceClass: string) {
  if (!/^db\.[rx]/.test(dbInstanceClass)) return [];
  if (engine === 'aurora-postgresql') return ['sync', 'async'];
  return engine === 'aurora-mysql' || engine.startsWith('oracle-') ? ['async'] : [];
}

/** What of a class's processor can be chosen with an engine: the cores and the threads of each; nothing for most. */
function availableProcessorFeatures(engine: string, dbInstanceClass: string): AvailableProcessorFeature[] {
  const cores = coresBySize[dbInstanceClass.split('.')[2] ?? ''];
  if (cores === undefined || !configurableEngines.test(engine) || !configurableClasses.test(dbInstanceClass)) return [];
  return [
    { Name: 'coreCount', DefaultValue: String(cores), AllowedValues: coreCounts(cores).join(',') },
    { Name: 'threadsPerCore', DefaultValue: '2', AllowedValues: '1,2' },
  ];
}

/** Even numbers up to all of them; one core is one core. */
function coreCounts(cores: number): number[] {
  if (cores === 1) return [1];
  const min = cores >= manyCores ? 4 : 2;
  return Array.from({ length: (cores - min) / 2 + 1 }, (_, index) => min + index * 2);
}

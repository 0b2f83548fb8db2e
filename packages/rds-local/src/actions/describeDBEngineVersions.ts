import type {
  DBEngineVersion,
  DBEngineVersionMessage,
  DescribeDBEngineVersionsMessage,
  Timezone,
} from '@aws-sdk/client-rds';
import { allVersions, type CatalogVersion, findEngine, findVersion, versionsOf } from '../catalog/catalog.ts';
import { characterSets } from '../catalog/data/characterSets.ts';
import { sqlserverTimezones } from '../catalog/data/timezones.ts';
import { featureNames } from '../catalog/featureNames.ts';
import { hasLocalWriteForwarding } from '../catalog/localWriteForwarding.ts';
import { serverlessCapacity } from '../catalog/serverlessCapacity.ts';
import { CERTIFICATE_AUTHORITIES } from '../engine/certificate.ts';
import type { Action } from './action.ts';
import { type FilterableBy, filterItems } from './describe/filter.ts';
import { pageByPosition } from './describe/pageByPosition.ts';

// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBEngineVersions.html
const FILTERS: FilterableBy<DBEngineVersion> = {
  'db-parameter-group-family': (version) => [version.DBParameterGroupFamily],
  engine: (version) => [version.Engine],
  'engine-mode': (version) => version.SupportedEngineModes ?? [],
  'engine-version': (version) => [version.EngineVersion],
  status: (version) => [version.Status],
};

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBEngineVersions.html */
export const describeDBEngineVersions: Action<DescribeDBEngineVersionsMessage, DBEngineVersionMessage> = (input) => {
  const asksForStatus = input.Filters?.some(({ Name }) => Name === 'status') ?? false;
  // A version that is asked for by name is shown even when no new databases are made with it.
  const includesDeprecated = input.IncludeAll || asksForStatus || input.EngineVersion !== undefined;
  const versions = asked(input)
    .filter(({ Status }) => includesDeprecated || Status === 'available')
    .filter(({ DBParameterGroupFamily: family }) => [undefined, family].includes(input.DBParameterGroupFamily))
    .map((version) => describe(version, input));
  const { items, Marker } = pageByPosition(
    'DescribeDBEngineVersions',
    filterItems(versions, input.Filters, FILTERS),
    input,
    100,
  );
  return { DBEngineVersions: items, Marker };
};

function asked({ Engine, EngineVersion, DefaultOnly }: DescribeDBEngineVersionsMessage): CatalogVersion[] {
  const versions = Engine === undefined ? allVersions() : versionsOf(Engine.toLowerCase());
  if (!DefaultOnly) {
    return versions.filter(
      (each) => EngineVersion === undefined || [each.EngineVersion, each.MajorEngineVersion].includes(EngineVersion),
    );
  }
  return versions.filter((each) => findVersion(each.Engine, EngineVersion) === each);
}

function describe(
  version: CatalogVersion,
  { ListSupportedCharacterSets: listsCharacterSets, ListSupportedTimezones }: DescribeDBEngineVersionsMessage,
): DBEngineVersion {
  const engine = findEngine(version.Engine);
  const { Engine, EngineVersion, MajorEngineVersion } = version;
  const sets = characterSets.find((each) => each.engine.test(Engine));
  return {
    Engine,
    MajorEngineVersion,
    EngineVersion,
    DBParameterGroupFamily: version.DBParameterGroupFamily,
    DBEngineDescription: engine?.DBEngineDescription,
    DBEngineVersionDescription: `${engine?.DBEngineDescription} ${EngineVersion}`,
    DefaultCharacterSet: sets?.CharacterSets[0],
    SupportedCharacterSets: listsCharacterSets ? sets?.CharacterSets : undefined,
    SupportedNcharCharacterSets: listsCharacterSets ? sets?.NcharCharacterSets : undefined,
    ValidUpgradeTarget: version.ValidUpgradeTarget,
    SupportedTimezones: ListSupportedTimezones ? timezonesOf(Engine)?.slice() : undefined,
    ExportableLogTypes: version.ExportableLogTypes,
    SupportsLogExportsToCloudwatchLogs: version.ExportableLogTypes.length > 0,
    SupportsReadReplica: engine?.supportsReadReplicas,
    SupportedEngineModes: ['provisioned'],
    SupportedFeatureNames: featureNames(Engine, EngineVersion),
    Status: version.Status,
    SupportsParallelQuery: Engine === 'aurora-mysql',
    SupportsGlobalDatabases: engine?.isAurora,
    SupportsBabelfish: Engine === 'aurora-postgresql',
    SupportsLimitlessDatabase: false,
    SupportsCertificateRotationWithoutRestart: !Engine.startsWith('sqlserver-'),
    SupportedCACertificateIdentifiers: CERTIFICATE_AUTHORITIES,
    SupportsLocalWriteForwarding: hasLocalWriteForwarding(version),
    ServerlessV2FeaturesSupport: serverlessCapacity(version),
    SupportsIntegrations: false,
    TagList: [],
  };
}

/**
 * The time zones that a DB instance of the engine can be created in; none with the engines that set theirs otherwise.
 *
 * @param engine in any letter case
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html, Timezone
 */
function timezonesOf(engine: string): readonly Timezone[] | undefined {
  return engine.toLowerCase().startsWith('sqlserver-') ? timezones : undefined;
}

const timezones: readonly Timezone[] = sqlserverTimezones.map((TimezoneName) => ({ TimezoneName }));

import { describe, expect, it } from 'vitest';
import { allVersions } from './catalog.ts';
import {
  engineParameters,
  families,
  findFamily,
  isClusterFamily,
  isInstanceFamily,
  type ParameterScope,
  parameterOf,
} from './parameters.ts';
import { parameterValueError } from './parameterValueError.ts';

const groups = families().flatMap(({ DBParameterGroupFamily: family, isCluster }) => [
  [family, 'instance'] as [string, ParameterScope],
  ...(isCluster ? [[family, 'cluster'] as [string, ParameterScope]] : []),
]);
const namesOf = (family: string, scope: ParameterScope) =>
  engineParameters(family, scope).map(({ ParameterName }) => ParameterName);

describe('the families', () => {
  it('are those of the versions, each once', () => {
    const names = families().map(({ DBParameterGroupFamily }) => DBParameterGroupFamily);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(names)).toEqual(new Set(allVersions().map((version) => version.DBParameterGroupFamily)));
  });

  it('are found by their names', () => {
    expect(findFamily('mysql8.4')).toEqual({
      DBParameterGroupFamily: 'mysql8.4',
      Engine: 'mysql',
      MajorEngineVersion: '8.4',
      isCluster: true,
    });
    expect(findFamily('mysql9.9')).toBeUndefined();
  });

  it.each([
    ['aurora-mysql8.0', true, true],
    ['aurora-postgresql17', true, true],
    ['mysql8.0', true, true],
    ['mysql5.7', true, false],
    ['postgres13', true, true],
    ['postgres12', true, false],
    ['mariadb11.4', true, false],
    ['oracle-ee-19', true, false],
    ['mysql9.9', false, false],
    ['', false, false],
  ])('%j is for instances: %s, for clusters: %s', (family, isForInstances, isForClusters) => {
    expect(isInstanceFamily(family)).toBe(isForInstances);
    expect(isClusterFamily(family)).toBe(isForClusters);
    expect(engineParameters(family, 'cluster').length > 0).toBe(isForClusters);
  });
});

describe.each(groups)('the parameters of %s for an %s', (family, scope) => {
  const parameters = engineParameters(family, scope);

  it('are there, sorted, each once', () => {
    const names = namesOf(family, scope);
    expect(names.length).toBeGreaterThan(50);
    expect(names).toEqual([...new Set(names)].sort());
  });

  it('have values that they may have, whose source is the system', () => {
    for (const parameter of parameters) {
      const { ParameterValue, Source } = parameter;
      expect(Source).toBe(ParameterValue === undefined ? 'engine-default' : 'system');
      if (ParameterValue !== undefined) expect(parameterValueError(parameter, ParameterValue)).toBeUndefined();
    }
  });

  it('say what they are', () => {
    for (const { Description, ParameterName = '' } of parameters) {
      expect(Description).toMatch(/\w.+[^.]$/);
      expect(ParameterName).toBe(ParameterName.toLowerCase());
    }
  });

  it('allow something when they are booleans', () => {
    const vague = parameters.filter(({ DataType, AllowedValues }) => DataType === 'boolean' && !AllowedValues);
    expect(vague).toEqual([]);
  });

  it('are found by their names', () => {
    expect(parameters.every((each) => parameterOf(family, scope, each.ParameterName ?? '') === each)).toBe(true);
    expect(parameterOf(family, scope, 'no_such_parameter')).toBeUndefined();
  });
});

describe('a parameter', () => {
  it('says all that RDS says of it', () => {
    expect(parameterOf('mysql8.0', 'instance', 'max_connections')).toEqual({
      ParameterName: 'max_connections',
      ParameterValue: '{DBInstanceClassMemory/12582880}',
      Description: 'Connections at once',
      Source: 'system',
      ApplyType: 'dynamic',
      DataType: 'integer',
      AllowedValues: '1-100000',
      IsModifiable: true,
      ApplyMethod: 'pending-reboot',
    });
    expect(parameterOf('aurora-mysql8.0', 'cluster', 'time_zone')).toMatchObject({
      Source: 'engine-default',
      SupportedEngineModes: ['provisioned'],
    });
    expect(parameterOf('mysql8.0', 'instance', 'datadir')).toMatchObject({ IsModifiable: false });
  });

  it.each([
    ['mysql5.7', 'require_secure_transport', undefined],
    ['mysql8.4', 'require_secure_transport', '1'],
    ['mysql8.4', 'innodb_buffer_pool_size', undefined],
    ['mysql8.4', 'binlog_format', 'ROW'],
    ['mariadb10.11', 'max_statement_time', undefined],
    ['postgres14', 'rds.force_ssl', '0'],
    ['postgres15', 'rds.force_ssl', '1'],
    ['postgres13', 'password_encryption', 'md5'],
    ['postgres17', 'password_encryption', 'scram-sha-256'],
    ['postgres17', 'shared_preload_libraries', 'pg_stat_statements'],
    ['aurora-postgresql16', 'shared_buffers', 'SUM({DBInstanceClassMemory/12038},-50003)'],
    ['oracle-se2-19', 'open_cursors', '300'],
    ['sqlserver-se-16.0', 'rds.force_ssl', '0'],
    ['sqlserver-se-16.0', 'cost threshold for parallelism', undefined],
  ])('of %s, %s, is %s at first', (family, name, value) => {
    const parameter = parameterOf(family, 'instance', name);
    expect(parameter).toMatchObject({ ParameterName: name });
    expect(parameter?.ParameterValue).toBe(value);
  });

  it('of an Aurora cluster is missing from its instances when it is set for all of them', () => {
    for (const [family, clusterLevel, instanceLevel] of [
      ['aurora-mysql8.0', 'binlog_format', 'max_connections'],
      ['aurora-postgresql16', 'rds.force_ssl', 'work_mem'],
    ] as const) {
      expect(namesOf(family, 'cluster')).toEqual(expect.arrayContaining([clusterLevel, instanceLevel]));
      expect(namesOf(family, 'instance')).not.toContain(clusterLevel);
      expect(namesOf(family, 'instance')).toContain(instanceLevel);
    }
  });

  it('of a Multi-AZ DB cluster is there for its instances as well', () => {
    expect(namesOf('postgres17', 'cluster')).toEqual(namesOf('postgres17', 'instance'));
  });
});

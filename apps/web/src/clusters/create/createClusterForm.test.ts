import { describe, expect, it } from 'vitest';
import { clusterPageFields } from './clusterPageFields.ts';
import { createClusterDefaults, createClusterSchema } from './createClusterForm.ts';

const { shape } = createClusterSchema(() => []);

describe.each(['aurora-mysql', 'mysql'])('a new cluster of %s', (Engine) => {
  const defaults = createClusterDefaults(Engine);

  it('has every field on one page of the wizard, but for what the pages were preset for', () => {
    const asked = Object.values(clusterPageFields(Engine)).flat();
    expect([...asked, 'PresetEngine', 'PresetUseCase'].sort()).toEqual(Object.keys(defaults).sort());
  });

  it('begins with values that the schema accepts, but for what has to be entered', () => {
    const given: Readonly<Record<string, unknown>> = defaults;
    const refused = Object.entries(shape).filter(([name, field]) => !field.safeParse(given[name]).success);
    expect(refused.map(([name]) => name).sort()).toEqual(['DBClusterIdentifier', 'DBInstanceClass']);
  });
});

it('asks for the name of a Multi-AZ DB cluster with its details, and for that of an Aurora cluster later', () => {
  expect(clusterPageFields('mysql').details).toContain('DBClusterIdentifier');
  expect(clusterPageFields('aurora-mysql').advanced).toContain('DBClusterIdentifier');
});

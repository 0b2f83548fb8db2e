import FormField from '@cloudscape-design/components/form-field';
import Tiles from '@cloudscape-design/components/tiles';
import type { DBEngineVersion } from '@rds-console/contract/rows';
import { engineName, isKnownEngine } from '../text/engineName.ts';

/** The order in which the console shows them; others follow by name. */
const order = ['aurora-mysql', 'aurora-postgresql', 'mysql', 'mariadb', 'postgres'];

const descriptions: Record<string, string> = {
  'aurora-mysql': 'A cluster with a shared volume, compatible with MySQL.',
  'aurora-postgresql': 'A cluster with a shared volume, compatible with PostgreSQL.',
  mysql: 'The most popular open source database.',
  mariadb: 'A fork of MySQL by its first developers.',
  postgres: 'An open source object-relational database.',
};

interface Props {
  /** What RDS offers; those of its engines are shown that the console knows. */
  versions: readonly DBEngineVersion[];
  engine: string;
  onChange: (engine: string) => void;
  /** Other words than the engine's for a tile, where it stands for more than the engine. */
  textsOf?: (engine: string) => { label: string; description?: string };
}

/** The first page of each wizard: one tile an engine. */
export function EngineTiles({ versions, engine, onChange, textsOf = textsOfEngine }: Props) {
  const engines = [...new Set(versions.map(({ Engine }) => Engine))].filter(isKnownEngine);
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return (
    <FormField label="Engine" stretch>
      <Tiles
        value={engine}
        onChange={({ detail }) => onChange(detail.value)}
        columns={2}
        items={engines
          .toSorted((a, b) => rank(a) - rank(b) || a.localeCompare(b))
          .map((name) => ({ value: name, ...textsOf(name) }))}
      />
    </FormField>
  );
}

/** What a tile says of an engine. */
export function textsOfEngine(name: string) {
  return { label: engineName(name), description: descriptions[name] };
}

import type { DBCluster, DBInstance } from '@rds-console/contract/rows';
import type { DefinedResource } from '../resource/resourceType.ts';
import { TagEditor } from '../tags/TagEditor.tsx';

interface Props<Database> {
  resource: DefinedResource<string, string, Database>;
  database: Database;
  arn: string | undefined;
}

/** The tags of a database. */
export function DatabaseTags<Database extends DBInstance | DBCluster>({
  resource,
  database,
  arn = '',
}: Props<Database>) {
  return (
    <TagEditor
      ResourceName={arn}
      name={resource.nameOf(database)}
      tags={database.TagList}
      disabledReason={resource.statusOf(database) === 'deleting' ? `The ${resource.noun} is being deleted.` : undefined}
      onSaved={() => resource.reload(database)}
    />
  );
}

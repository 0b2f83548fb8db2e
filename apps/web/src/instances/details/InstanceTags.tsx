import { DatabaseTags } from '../../databases/DatabaseTags.tsx';
import { useCurrentResource } from '../../resource/resourcePages.tsx';
import { dbInstance } from '../dbInstance.ts';

/** The tab on the DB instance's tags. */
export function InstanceTags() {
  const instance = useCurrentResource(dbInstance);
  return <DatabaseTags resource={dbInstance} database={instance} arn={instance.DBInstanceArn} />;
}

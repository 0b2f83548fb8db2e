import { api } from '../../api.ts';
import { TagEditor } from '../../settings/TagEditor.tsx';
import { keepInstance } from '../queries.ts';
import { useInstance } from '../useInstance.ts';

/** The tab on the DB instance's tags. */
export function InstanceTags() {
  const { DBInstanceIdentifier = '', DBInstanceArn = '', DBInstanceStatus, TagList } = useInstance();
  return (
    <TagEditor
      ResourceName={DBInstanceArn}
      name={DBInstanceIdentifier}
      tags={TagList}
      disabledReason={DBInstanceStatus === 'deleting' ? 'The instance is being deleted.' : undefined}
      onSaved={async () => keepInstance(await api.instances.get.call({ DBInstanceIdentifier }))}
    />
  );
}

import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { toProblem } from '@rds-console/contract/problem';
import { useQuery } from '@tanstack/react-query';
import { api, queryClient } from '../api.ts';
import { Section } from '../page/Section.tsx';
import { ProblemText } from '../text/ProblemText.tsx';
import { TagEditor } from './TagEditor.tsx';

interface Props {
  /** The ARN of what has the tags. */
  ResourceName: string;
  /** The resource's identifier, for what is said of it. */
  name: string;
}

/** The tags of a resource that RDS describes without them. */
export function ResourceTags({ ResourceName, name }: Props) {
  const query = api.tags.list.queryOptions({ input: { ResourceName } });
  const { data, error } = useQuery(query);
  if (data)
    return (
      <TagEditor
        ResourceName={ResourceName}
        name={name}
        tags={data}
        onSaved={() => queryClient.invalidateQueries({ queryKey: query.queryKey })}
      />
    );
  return (
    <Section title="Tags">
      {error ? (
        <ProblemText problem={toProblem(error)} />
      ) : (
        <StatusIndicator type="loading">Loading tags</StatusIndicator>
      )}
    </Section>
  );
}

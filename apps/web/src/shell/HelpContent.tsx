import Box from '@cloudscape-design/components/box';
import HelpPanel from '@cloudscape-design/components/help-panel';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useMatches } from '@tanstack/react-router';
import type { FieldTopic } from '../help/helpText.ts';
import { type PageHelp, pageHelpOf } from '../help/pageHelp.ts';

/** What stands in the help panel. */
export function HelpContent({ path, topic }: { path: string; topic: FieldTopic | undefined }) {
  const ofResources = useHelpOfResources();
  const { title, ...text } = topic ? { title: topic.label, ...topic.text } : pageHelpOf(path, ofResources);
  const parameter = topic && (topic.text.parameter === undefined ? topic.name : topic.text.parameter);
  return (
    <HelpPanel header={<h2>{title}</h2>}>
      <p>{text.what}</p>
      {text.rule && (
        <>
          <h3>Rules</h3>
          <p>{text.rule}</p>
        </>
      )}
      {text.consequence && (
        <>
          <h3>What it brings about</h3>
          <p>{text.consequence}</p>
        </>
      )}
      {parameter && (
        <>
          <h3>API parameter</h3>
          <Box variant="code">{parameter}</Box>
        </>
      )}
    </HelpPanel>
  );
}

/** The help of the type of resource that the page is about; undefined where it is about none. */
function useHelpOfResources(): PageHelp | undefined {
  const { crumb, help } = useMatches({
    select: (matches) => matches.map(({ staticData }) => staticData).findLast((it) => it.help) ?? {},
  });
  const title = String(crumb);
  const { data } = useSuspenseQuery({
    queryKey: ['help', title],
    queryFn: async () => (help ? { title, ...(await help()) } : null),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? undefined;
}

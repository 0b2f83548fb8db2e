import Box from '@cloudscape-design/components/box';
import HelpPanel from '@cloudscape-design/components/help-panel';
import type { FieldTopic } from '../help/helpText.ts';
import { pageHelpOf } from '../help/pageHelp.ts';

/** What stands in the help panel. */
export function HelpContent({ path, topic }: { path: string; topic: FieldTopic | undefined }) {
  const { title, ...text } = topic ? { title: topic.label, ...topic.text } : pageHelpOf(path);
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

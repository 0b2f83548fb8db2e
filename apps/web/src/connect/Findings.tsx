import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Finding } from '@rds-console/contract/login/finding';

const headers: Record<Finding['severity'], string> = { error: 'Wrong', warning: 'Look twice', info: 'To know' };

/** What there is to say about something pasted, the worst first; nothing where there is nothing. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <SpaceBetween size="s">
      {(['error', 'warning', 'info'] as const).map((severity) => {
        const texts = [...new Set(findings.filter((it) => it.severity === severity).map(({ text }) => text))];
        return texts.length === 0 ? null : (
          <Alert key={severity} type={severity} header={headers[severity]}>
            {texts.length === 1 ? texts[0] : <TextList texts={texts} />}
          </Alert>
        );
      })}
    </SpaceBetween>
  );
}

function TextList({ texts }: { texts: readonly string[] }) {
  return (
    <ul className="finding-list">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Toggle from '@cloudscape-design/components/toggle';
import { toProblem } from '@rds-console/contract/problem';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api.ts';
import { ProblemText } from '../../text/ProblemText.tsx';
import { useLogDownload } from './useLogDownload.ts';

const maxLines = 1000;
const watchEveryMs = 3000;

/** The page under `/instances/{id}/log-file?name={file}`: the end of a log file, looked at once or watched as it grows. */
export function LogFilePage() {
  const { DBInstanceIdentifier = '' } = useParams({ strict: false });
  const { name: LogFileName = '' } = useSearch({ strict: false });
  const [isWatching, setWatching] = useState(false);
  const download = useLogDownload(DBInstanceIdentifier);
  const { data, error, isFetching, refetch } = useQuery(
    api.instances.logFilePortion.queryOptions({
      input: { DBInstanceIdentifier, LogFileName, NumberOfLines: maxLines },
      refetchInterval: isWatching && watchEveryMs,
      refetchOnWindowFocus: false,
    }),
  );

  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description={`The last ${maxLines} lines of the file, at most, in the log’s own time. Download it to see the whole.`}
          actions={
            <SpaceBetween direction="horizontal" size="xs" alignItems="center">
              <Toggle checked={isWatching} onChange={({ detail }) => setWatching(detail.checked)}>
                Watch
              </Toggle>
              <Button iconName="refresh" ariaLabel="Refresh" loading={isFetching} onClick={() => void refetch()} />
              <Button iconName="download" onClick={() => void download(LogFileName)}>
                Download
              </Button>
            </SpaceBetween>
          }
        >
          {LogFileName}
        </Header>
      }
    >
      {error ? (
        <Alert type="error" header="The log could not be read">
          <ProblemText problem={toProblem(error)} />
        </Alert>
      ) : (
        <Container>
          <LogText text={data && (data.LogFileData ?? '')} />
        </Container>
      )}
    </ContentLayout>
  );
}

/** Begins at the end, which is where the news is, and stays there while it grows. */
function LogText({ text }: { text: string | undefined }) {
  if (text === undefined) return <>Loading the log</>;
  if (text === '') return <>The file is empty.</>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className="log-text" aria-label="Log" tabIndex={0}>
      <pre>{text}</pre>
    </section>
  );
}

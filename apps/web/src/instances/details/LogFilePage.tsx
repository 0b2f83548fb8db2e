import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Toggle from '@cloudscape-design/components/toggle';
import { toProblem } from '@rds-console/contract/problem';
import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ProblemText } from '../../text/ProblemText.tsx';
import { useLogDownload } from './useLogDownload.ts';
import { useLogTail } from './useLogTail.ts';

const watchEveryMs = 3000;

/** The page under `/instances/{id}/log-file?name={file}`: the end of a log file, looked at once or watched as it grows. */
export function LogFilePage() {
  const { DBInstanceIdentifier = '' } = useParams({ strict: false });
  const { name: LogFileName = '' } = useSearch({ strict: false });
  const [isWatching, setWatching] = useState(false);
  const [isWrapped, setWrapped] = useState(false);
  const download = useLogDownload(DBInstanceIdentifier);
  const log = useLogTail({ DBInstanceIdentifier, LogFileName, watchEveryMs: isWatching && watchEveryMs });

  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description="The last lines of the file, with the times that the database engine wrote."
          actions={
            <SpaceBetween direction="horizontal" size="xs" alignItems="center">
              <Toggle checked={isWrapped} onChange={({ detail }) => setWrapped(detail.checked)}>
                Wrap lines
              </Toggle>
              <Toggle checked={isWatching} onChange={({ detail }) => setWatching(detail.checked)}>
                Watch
              </Toggle>
              <CopyToClipboard
                copyButtonText="Copy"
                textToCopy={log.text ?? ''}
                disabled={!log.text}
                copySuccessText="Copied the lines that are shown"
                copyErrorText="Couldn’t copy the lines"
              />
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
      {log.error ? (
        <Alert
          type="error"
          header="The log could not be read"
          action={
            <Button loading={log.isFetching} onClick={log.loadNewer}>
              Retry
            </Button>
          }
        >
          <ProblemText problem={toProblem(log.error)} />
        </Alert>
      ) : (
        <Container>
          <SpaceBetween size="s">
            {log.text && (
              <SpaceBetween direction="horizontal" size="xs" alignItems="center">
                <Button
                  iconName="angle-up"
                  loading={log.isLoadingEarlier}
                  disabled={log.earlierDisabledReason !== undefined}
                  disabledReason={log.earlierDisabledReason}
                  onClick={log.loadEarlier}
                >
                  Load earlier lines
                </Button>
                <Box color="text-body-secondary">{`${log.lines.toLocaleString('en')} ${log.lines === 1 ? 'line' : 'lines'}`}</Box>
              </SpaceBetween>
            )}
            <LogText text={log.text} isWrapped={isWrapped} />
            <Button iconName="refresh" loading={log.isFetching && !log.isLoadingEarlier} onClick={log.loadNewer}>
              Load newer lines
            </Button>
          </SpaceBetween>
        </Container>
      )}
    </ContentLayout>
  );
}

/** Begins at the end, which is where the news is, and stays there while it grows. */
function LogText({ text, isWrapped }: { text: string | undefined; isWrapped: boolean }) {
  if (text === undefined) return <>Loading the log</>;
  if (text === '') return <>The file is empty.</>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className={isWrapped ? 'log-text log-wrapped' : 'log-text'} aria-label="Log" tabIndex={0}>
      <pre>{text}</pre>
    </section>
  );
}

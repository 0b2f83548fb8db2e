import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Link from '@cloudscape-design/components/link';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { type Problem, toProblem } from '@rds-console/contract/problem';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api.ts';
import { ProblemText } from '../../text/ProblemText.tsx';
import type { FillRules } from './fillRules.ts';
import { type Misplaced, type ReadCommand, readCommand } from './readCommand.ts';

interface Props {
  rules: FillRules;
  /** Puts what was read into the form. */
  onRead: (read: ReadCommand) => Promise<void>;
  onDismiss: () => void;
}

/** Takes a command to fill the form from. What was pasted is gone when the window closes: it may have a password in it. */
export function FillWindow({ rules, onRead, onDismiss }: Props) {
  const queryClient = useQueryClient();
  const { routesByPath } = useRouter();
  const [text, setText] = useState('');
  const [misplaced, setMisplaced] = useState<Misplaced>();
  const [problem, setProblem] = useState<Problem>();
  const [isFilling, setFilling] = useState(false);

  async function fill() {
    setProblem(undefined);
    setFilling(true);
    try {
      const target = await queryClient.fetchQuery(api.target.get.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
      const read = readCommand(text, rules, target.region, Object.keys(routesByPath));
      if ('message' in read) return setMisplaced(read);
      setMisplaced(undefined);
      await onRead(read);
      onDismiss();
    } catch (error) {
      setProblem(toProblem(error));
    } finally {
      setFilling(false);
    }
  }

  return (
    <Modal
      visible
      size="large"
      header="Fill from a command"
      onDismiss={onDismiss}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onDismiss}>
              Cancel
            </Button>
            <Button
              variant="primary"
              loading={isFilling}
              disabled={text.trim() === ''}
              disabledReason="Paste a command first."
              onClick={() => void fill()}
            >
              Fill the form
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <FormField
          stretch
          label="Command"
          description="A command of the AWS CLI, the JSON of --cli-input-json, or the body of an API request. Nothing is run."
          errorText={misplaced?.message}
        >
          <div className="code-input">
            <Textarea
              value={text}
              rows={12}
              spellcheck={false}
              autoComplete={false}
              placeholder={'aws rds … \\\n  --…'}
              onChange={({ detail }) => {
                setText(detail.value);
                setMisplaced(undefined);
              }}
            />
          </div>
        </FormField>
        {misplaced?.href && (
          <Link href={misplaced.href} onFollow={onDismiss}>
            Open the form that takes it
          </Link>
        )}
        {problem && (
          <Alert type="error">
            <ProblemText problem={problem} />
          </Alert>
        )}
      </SpaceBetween>
    </Modal>
  );
}

import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  explanation: string;
  /** What can be done about it. */
  action?: ReactNode;
}

/** What stands in a list's place when it has no rows. */
export function EmptyList({ title, explanation, action }: Props) {
  return (
    <Box textAlign="center" padding="l">
      <SpaceBetween size="s">
        <Box variant="strong">{title}</Box>
        <Box variant="p">{explanation}</Box>
        {action}
      </SpaceBetween>
    </Box>
  );
}

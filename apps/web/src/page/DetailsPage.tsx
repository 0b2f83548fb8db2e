import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs, { type KeyValuePairsProps } from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import type { Recreate } from '../code/recreate.ts';
import { ViewCode } from '../code/ViewCode.tsx';
import { Section } from './Section.tsx';

interface Props {
  title: string | undefined;
  /** The menu of what can be done to it. */
  actions: ReactNode;
  /** What it is, for the code that would make it again. */
  recreate: Recreate | undefined;
  /** What is to be known before anything else. */
  notices?: ReactNode;
  /** What a person looks for first; each further item stands in a tab. */
  summary: KeyValuePairsProps.Item[];
  isFetching: boolean;
  onRefresh: () => void;
  children: ReactNode;
}

/** A page about one resource: its name, what can be done to it, a summary, and the rest in tabs or sections. */
export function DetailsPage({ title, actions, recreate, notices, summary, isFetching, onRefresh, children }: Props) {
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button iconName="refresh" ariaLabel="Refresh" loading={isFetching} onClick={onRefresh} />
              {recreate && <ViewCode source={{ recreate }} />}
              {actions}
            </SpaceBetween>
          }
        >
          {title}
        </Header>
      }
    >
      <SpaceBetween size="l">
        {notices}
        <Section title="Summary">
          <KeyValuePairs columns={4} items={summary} />
        </Section>
        {children}
      </SpaceBetween>
    </ContentLayout>
  );
}

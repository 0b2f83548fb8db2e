import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { TableProps } from '@cloudscape-design/components/table';
import type { Identity } from '@rds-console/contract/identities';
import { policiesSummary } from '@rds-console/contract/login/policyList';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { Refresh } from '../table/Refresh.tsx';
import { SectionTable } from '../table/SectionTable.tsx';
import { DeleteIdentityModal } from './DeleteIdentityModal.tsx';
import { IdentityModal } from './IdentityModal.tsx';

const query = api.identities.list.queryOptions();

type Opened = { window: 'create' } | { window: 'edit' | 'delete'; identity: Identity };

/** The page under `/iam-identities`: whose tokens open databases of an endpoint that has IAM identities of its own. */
export function IdentitiesPage() {
  const { data, error } = useQuery(query);
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);

  return (
    <ContentLayout
      header={
        <Header variant="h1" description="The access keys whose tokens can log in to databases of this endpoint.">
          IAM identities
        </Header>
      }
    >
      {data?.hasIdentities === false ? (
        <Alert type="info" header="This endpoint has no IAM identities of its own">
          Its databases accept tokens that are signed with access keys of AWS Identity and Access Management (IAM).
        </Alert>
      ) : (
        <SpaceBetween size="l">
          <Alert type="warning" header="Don’t enter an access key of AWS">
            These identities exist at the local endpoint only, and their secret access keys are stored there. AWS
            doesn’t accept them. Make up a secret access key for each identity.
          </Alert>
          <SectionTable
            title="Identities"
            what="identities"
            items={data?.identities}
            error={error}
            columns={columnsWith(setOpened)}
            idOf={({ accessKeyId }) => accessKeyId}
            filterTextOf={({ accessKeyId, arn }) => `${accessKeyId} ${arn}`}
            empty="No identities. Without one, every token is refused."
            actions={
              <SpaceBetween direction="horizontal" size="xs" alignItems="center">
                <Refresh what="identities" queryKeys={[query.queryKey]} />
                <Button variant="primary" onClick={() => setOpened({ window: 'create' })}>
                  Create identity
                </Button>
              </SpaceBetween>
            }
          />
        </SpaceBetween>
      )}
      {opened?.window === 'create' && <IdentityModal onDismiss={close} />}
      {opened?.window === 'edit' && <IdentityModal identity={opened.identity} onDismiss={close} />}
      {opened?.window === 'delete' && <DeleteIdentityModal identity={opened.identity} onDismiss={close} />}
    </ContentLayout>
  );
}

function columnsWith(open: (opened: Opened) => void): TableProps.ColumnDefinition<Identity>[] {
  const action = (window: 'edit' | 'delete', label: string, identity: Identity) => (
    <Button
      variant="inline-link"
      ariaLabel={`${label} ${identity.accessKeyId}`}
      onClick={() => open({ window, identity })}
    >
      {label}
    </Button>
  );
  return [
    {
      id: 'accessKeyId',
      header: 'Access key ID',
      cell: ({ accessKeyId }) => accessKeyId,
      sortingField: 'accessKeyId',
      isRowHeader: true,
    },
    { id: 'arn', header: 'ARN', cell: ({ arn }) => <span className="breakable">{arn}</span>, sortingField: 'arn' },
    {
      id: 'isTemporary',
      header: 'Credentials',
      cell: ({ isTemporary }) => (isTemporary ? 'Temporary' : 'Long-term'),
      sortingField: 'isTemporary',
    },
    { id: 'policies', header: 'Policies', cell: ({ policies }) => policiesSummary(policies), minWidth: 200 },
    {
      id: 'actions',
      header: 'Actions',
      minWidth: 140,
      cell: (identity) => (
        <SpaceBetween direction="horizontal" size="s">
          {action('edit', 'Edit', identity)}
          {action('delete', 'Delete', identity)}
        </SpaceBetween>
      ),
    },
  ];
}

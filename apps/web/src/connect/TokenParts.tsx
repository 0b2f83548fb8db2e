import Table from '@cloudscape-design/components/table';
import type { ReadToken } from '@rds-console/contract/login/readToken';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html */
const meanings: Record<string, string> = {
  Endpoint: 'Where it is good for, and nowhere else',
  Action: 'What it allows',
  DBUser: 'The database user',
  'X-Amz-Algorithm': 'How it is signed',
  'X-Amz-Content-Sha256': 'That there is nothing else to sign',
  'X-Amz-Credential': 'Access key, day, region and service',
  'X-Amz-Date': 'When it was signed, in UTC',
  'X-Amz-Expires': 'For how many seconds it is good',
  'X-Amz-Security-Token': 'The session of temporary credentials',
  'X-Amz-Signature': 'The signature, made with the secret key',
  'X-Amz-SignedHeaders': 'What the signature covers besides',
};

/** Who sees these could log in, or act as the session. */
const secrets = new Set(['X-Amz-Signature', 'X-Amz-Security-Token']);

/** A token, part by part. */
export function TokenParts({ parts, isCovered = false }: { parts: ReadToken['parts']; isCovered?: boolean }) {
  return (
    <Table
      variant="embedded"
      contentDensity="compact"
      wrapLines
      items={parts}
      ariaLabels={{ tableLabel: 'Parts of the token' }}
      columnDefinitions={[
        { id: 'name', header: 'Part', cell: ({ name }) => name, isRowHeader: true },
        {
          id: 'value',
          minWidth: 180,
          header: 'Value',
          cell: ({ name, value }) => (
            <span className="breakable">{isCovered && secrets.has(name) ? '••••••••' : value}</span>
          ),
        },
        { id: 'meaning', header: 'Meaning', minWidth: 160, cell: ({ name }) => meanings[name] ?? 'Not known to RDS' },
      ]}
    />
  );
}

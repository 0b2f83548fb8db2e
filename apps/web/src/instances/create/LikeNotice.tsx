import Alert from '@cloudscape-design/components/alert';
import Link from '@cloudscape-design/components/link';
import type { DBInstance } from '@rds-console/contract/rows';

interface Props {
  like: DBInstance;
  /** What the new one gets. */
  EngineVersion: string | undefined;
}

/** Says which database the first values are of, and what is not taken over. */
export function LikeNotice({ like, EngineVersion }: Props) {
  const { DBInstanceIdentifier } = like;
  return (
    <Alert type="info">
      The settings are those of <Link href={`/instances/${DBInstanceIdentifier}`}>{DBInstanceIdentifier}</Link>. Its
      name, its password and its data are not taken over.
      {EngineVersion !== like.EngineVersion &&
        ` It has version ${like.EngineVersion}; the new one gets ${EngineVersion}.`}
    </Alert>
  );
}

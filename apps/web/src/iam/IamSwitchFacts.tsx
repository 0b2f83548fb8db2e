import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import { iamSwitchFacts } from '@rds-console/contract/iam/switchFacts';

type Props = Parameters<typeof iamSwitchFacts>[0];

/** What will happen when IAM DB authentication is switched, for who is about to do it. */
export function IamSwitchFacts(change: Props) {
  return (
    <ul className="plain-list fact-list" aria-label="What will happen">
      {iamSwitchFacts(change).map(({ title, text, formerly, source }) => (
        <li key={title}>
          <Box variant="strong">{title}</Box>
          <Box>
            {text}{' '}
            <Link href={source} external externalIconAriaLabel="Opens in a new tab" ariaLabel={`Source of: ${title}`}>
              Source
            </Link>
          </Box>
          {formerly && <Box color="text-body-secondary">{formerly}</Box>}
        </li>
      ))}
    </ul>
  );
}

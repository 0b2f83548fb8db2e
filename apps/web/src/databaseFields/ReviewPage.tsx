import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { labelOf } from '@rds-console/contract/parameters/labels';
import { settingText } from '../text/settingText.ts';

interface Props {
  /** The wizard's pages with the parameters that are asked for there. */
  pages: readonly { title: string; fields: readonly string[] }[];
  /** What is sent, by RDS's names: the very request, so that what is read here is what is done. */
  input: object;
  /** Called with the parameters of the page to go back to. */
  onEdit: (fields: readonly string[]) => void;
}

/** The last page of a wizard: what will be sent, with a way back to each page. What is not given RDS decides. */
export function ReviewPage({ pages, input, onEdit }: Props) {
  const given = new Map(Object.entries(input).filter(([, value]) => value !== undefined && value !== ''));
  return (
    <SpaceBetween size="l">
      <Box>Everything that is not listed has RDS’s default.</Box>
      {pages.map(({ title, fields }) => {
        const items = fields.filter((name) => given.has(name));
        return (
          <Container
            key={title}
            header={
              <Header
                variant="h2"
                actions={
                  <Button formAction="none" ariaLabel={`Edit ${title}`} onClick={() => onEdit(fields)}>
                    Edit
                  </Button>
                }
              >
                {title}
              </Header>
            }
          >
            {items.length === 0 ? (
              <Box color="text-body-secondary">Nothing that is sent.</Box>
            ) : (
              <KeyValuePairs
                columns={3}
                items={items.map((name) => ({ label: labelOf(name), value: textOf(name, given.get(name)) }))}
              />
            )}
          </Container>
        );
      })}
    </SpaceBetween>
  );
}

function textOf(name: string, value: unknown) {
  if (name === 'Tags' && Array.isArray(value))
    return value.map(({ Key, Value }: { Key: string; Value?: string }) => `${Key}: ${Value || '-'}`).join(', ');
  return settingText(name, value);
}

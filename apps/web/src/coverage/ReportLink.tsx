import Button from '@cloudscape-design/components/button';
import { useNavigate } from '@tanstack/react-router';
import type { CoverageSearch } from './coverageSearch.ts';

/** To the report about the same regions. */
export function ReportLink() {
  const navigate = useNavigate();
  return (
    <Button
      onClick={() =>
        void navigate({
          to: '/iam-authentication/report',
          search: ({ region }: CoverageSearch) => (region ? { region } : {}),
        })
      }
    >
      Report
    </Button>
  );
}

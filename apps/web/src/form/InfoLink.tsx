import Link from '@cloudscape-design/components/link';
import { fieldHelp } from '../help/fieldHelp.ts';
import { useOpenHelp } from '../shell/help.tsx';

/** Leads to the help on a field, by the field's name. Nothing where there is none, or no panel to show it in. */
export function InfoLink({ name, label }: { name: string; label: string }) {
  const open = useOpenHelp();
  const text = Object.hasOwn(fieldHelp, name) ? fieldHelp[name] : undefined;
  if (!open || !text) return null;
  return (
    // By RDS's name and not by the label, so that only the field itself is found by its label.
    <Link variant="info" ariaLabel={`Info: ${name}`} onFollow={() => open({ name, label, text })}>
      Info
    </Link>
  );
}

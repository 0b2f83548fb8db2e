import type { ParameterHelp } from '@rds-console/contract/parameters/help';

/** What the help panel says about a field, in sentences of our own. */
export interface HelpText extends ParameterHelp {
  /** RDS's name for it, where the form has its own; null for what RDS is not told. */
  parameter?: string | null;
}

/** Help on one field of a form. */
export interface FieldTopic {
  /** The RDS parameter. */
  name: string;
  /** The console's word for it. */
  label: string;
  text: HelpText;
}

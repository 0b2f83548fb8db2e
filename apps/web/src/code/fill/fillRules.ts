import type { RdsRequest } from '@rds-console/contract/rdsRequests';

/** What a command gives, or a form holds, by RDS's names. */
export type Named = Readonly<Record<string, unknown>>;

/** How a form is filled from a command. A form's values are the input of its action, so most needs nothing said. */
export interface FillRules {
  /** The actions that the form asks for; JSON, which names none, is read for the first. */
  actions: readonly [string, ...string[]];
  /** What the page is about: a command for another one is not for this form. */
  about?: { member: string; name: string } | undefined;
  /** Why a command of the action is not for this form nevertheless. */
  error?: (input: Named) => string | undefined;
  /** The form's values, where it has controls of its own. */
  values?: (input: Named, action: string) => Named;
  /** What further commands say of the same form, such as that for a cluster's writer, and those that say nothing of it. */
  further?: (requests: readonly RdsRequest[], own: Named) => { values: Named; omitted: readonly RdsRequest[] };
  /** The form's field for the region that the command is for; other forms are for the console's own region. */
  regionField?: string;
  /** Members that the form gives by itself. */
  given?: readonly string[];
  /** What has to be done before the values are set, such as setting the defaults of another engine. */
  prepare?: (values: Named) => Promise<void>;
  /** Takes what is no value of the form, such as when a modification is applied. */
  take?: (input: Named) => void;
}

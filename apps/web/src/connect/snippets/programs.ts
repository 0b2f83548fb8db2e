import type { Connection } from './connection.ts';

/** How a program of one language logs in. */
export interface Program {
  id: string;
  label: string;
  /** What has to be installed for it. */
  needs: string;
  text: (connection: Connection) => string;
}

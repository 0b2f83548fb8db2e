/** What the help panel tells about a parameter of RDS, in sentences of our own. */
export interface HelpText {
  /** What it is for. */
  what: string;
  /** What RDS accepts, and when. */
  rule?: string;
  /** What choosing it brings about: cost, downtime, what cannot be taken back. */
  consequence?: string;
  /** RDS's name for it, where the form has its own; null for what RDS is not told. */
  parameter?: string | null;
}

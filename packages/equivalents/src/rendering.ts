/** One call of the RDS API: the action and its input, as the SDK takes it. */
export interface RdsRequest {
  action: string;
  input: Record<string, unknown>;
  /** The one that is asked, where it is not the target's. */
  region?: string;
}

/** Whom the requests are for. `endpointUrl` only where it is not AWS's own. */
export interface Target {
  region: string;
  endpointUrl?: string;
  account?: string;
}

/** A line of a rendering, and RDS's name of the parameter that it is there for. */
export interface Line {
  text: string;
  parameter?: string;
}

/** The requests in one form. `notes` say what this form can not express, or asks of its reader. */
export interface Rendering {
  text: string;
  lines: Line[];
  notes: string[];
}

/** @param lines may have line ends in them; each piece becomes a line of the same parameter */
export function renderingOf(lines: readonly Line[], notes: readonly string[] = []): Rendering {
  const single = lines.flatMap(({ text, parameter }) =>
    text.split('\n').map((piece): Line => (parameter === undefined ? { text: piece } : { text: piece, parameter })),
  );
  return {
    text: `${single.map(({ text }) => text).join('\n')}\n`,
    lines: single,
    notes: [...new Set(notes)],
  };
}

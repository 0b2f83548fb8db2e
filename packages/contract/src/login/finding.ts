/** Something to know about what somebody pasted. An `error` keeps it from working. */
export interface Finding {
  severity: 'error' | 'warning' | 'info';
  text: string;
}

export function wrong(text: string): Finding {
  return { severity: 'error', text };
}

let offsetMs = 0;

/** The present where the databases are, as the server's last answer told it; for what depends on a maintenance window. */
export function rdsNow() {
  return new Date(Date.now() + offsetMs);
}

/** Takes over the time from an answer's header `rds-date`. */
export function updateRdsClock(date: string | null) {
  const heard = Date.parse(date ?? '');
  if (!Number.isNaN(heard)) offsetMs = heard - Date.now();
}

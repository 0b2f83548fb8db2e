/** Why a database can't be used; the message is a sentence for a person. */
export class DatabaseError extends Error {
  override name = 'DatabaseError';
  readonly reason: 'noEngine' | 'incompatibleParameters' | 'startFailed';
  /** The settings that PostgreSQL named, with `incompatibleParameters`. */
  readonly settings: readonly string[];

  constructor(reason: DatabaseError['reason'], message: string, settings: readonly string[] = []) {
    super(message);
    this.reason = reason;
    this.settings = settings;
  }
}

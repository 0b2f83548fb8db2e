const editions: Readonly<Record<string, readonly string[]>> = {
  'oracle-se2': ['oracle-ee'],
  'oracle-se2-cdb': ['oracle-ee-cdb'],
  'sqlserver-ex': ['sqlserver-web', 'sqlserver-se', 'sqlserver-ee'],
  'sqlserver-web': ['sqlserver-se', 'sqlserver-ee'],
  'sqlserver-se': ['sqlserver-ee'],
};

/**
 * The editions of an engine that can read a backup of it: its own, and larger ones.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RestoreDBInstanceFromDBSnapshot.html, Engine
 */
export function restorableEditions(Engine: string) {
  return [Engine, ...(editions[Engine] ?? [])];
}

/**
 * Extensions that RDS lets members of rds_superuser create, and that PostgreSQL keeps for superusers. Only those in
 * PostgreSQL's own distribution.
 * https://docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-extensions.html
 */
export const trustedExtensions: readonly string[] = [
  'amcheck',
  'bloom',
  'dblink',
  'dict_xsyn',
  'earthdistance',
  'intagg',
  'moddatetime',
  'pg_buffercache',
  'pg_freespacemap',
  'pg_prewarm',
  'pg_stat_statements',
  'pg_visibility',
  'pg_walinspect',
  'pgrowlocks',
  'pgstattuple',
  'postgres_fdw',
  'sslinfo',
];

/** Extensions that come with a foreign data wrapper, which RDS lets members of rds_superuser use, and the wrapper's name. */
export const foreignDataWrappers: Readonly<Record<string, string>> = {
  dblink: 'dblink_fdw',
  postgres_fdw: 'postgres_fdw',
};

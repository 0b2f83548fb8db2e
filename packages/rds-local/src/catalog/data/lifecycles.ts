/** How long a major engine version is supported: dates at midnight UTC; extended support follows, where there is any. */
export interface Lifecycle {
  Engine: string;
  MajorEngineVersion: string;
  standardStart: string;
  standardEnd: string;
  extendedStart?: string;
  extendedEnd?: string;
}

type Row = readonly [
  Engine: string,
  MajorEngineVersion: string,
  standardStart: string,
  standardEnd: string,
  extendedStart?: string,
  extendedEnd?: string,
];

// biome-ignore format: one row a line reads as a table
const rows: readonly Row[] = [
  ['aurora-mysql', '5.7', '2018-02-06', '2024-10-31', '2024-12-01', '2029-06-30'],
  ['aurora-mysql', '8.0', '2021-11-18', '2028-04-30', '2028-05-01', '2029-07-31'],
  ['aurora-mysql', '8.4', '2026-05-21', '2032-04-30'],
  ['aurora-postgresql', '13', '2021-08-26', '2026-02-28', '2026-03-01', '2029-02-28'],
  ['aurora-postgresql', '14', '2022-06-20', '2027-02-28', '2027-03-01', '2030-02-28'],
  ['aurora-postgresql', '15', '2023-04-17', '2028-02-29', '2028-03-01', '2031-02-28'],
  ['aurora-postgresql', '16', '2024-01-31', '2029-02-28', '2029-03-01', '2032-02-29'],
  ['aurora-postgresql', '17', '2025-05-01', '2030-02-28', '2030-03-01', '2033-02-28'],
  ['aurora-postgresql', '18', '2026-05-21', '2031-02-28', '2031-03-01', '2034-02-28'],
  ['mariadb', '10.3', '2018-10-23', '2023-10-23'],
  ['mariadb', '10.4', '2020-04-06', '2024-10-23'],
  ['mariadb', '10.5', '2021-01-21', '2026-08-31'],
  ['mariadb', '10.6', '2022-02-03', '2026-11-30'],
  ['mariadb', '10.11', '2023-08-21', '2028-02-29'],
  ['mariadb', '11.4', '2024-10-15', '2029-05-31'],
  ['mariadb', '11.8', '2025-08-25', '2030-06-30'],
  ['mysql', '5.7', '2016-02-22', '2024-02-29', '2024-03-01', '2027-02-28'],
  ['mysql', '8.0', '2018-10-23', '2026-07-31', '2026-08-01', '2029-07-31'],
  ['mysql', '8.4', '2024-11-21', '2029-07-31', '2029-08-01', '2032-07-31'],
  ['postgres', '12', '2020-03-31', '2025-02-28', '2025-03-01', '2028-02-29'],
  ['postgres', '13', '2021-02-24', '2026-02-28', '2026-03-01', '2029-02-28'],
  ['postgres', '14', '2022-02-03', '2027-02-28', '2027-03-01', '2030-02-28'],
  ['postgres', '15', '2023-02-27', '2028-02-29', '2028-03-01', '2031-02-28'],
  ['postgres', '16', '2023-11-17', '2029-02-28', '2029-03-01', '2032-02-29'],
  ['postgres', '17', '2024-11-21', '2030-02-28', '2030-03-01', '2033-02-28'],
  ['postgres', '18', '2025-11-14', '2031-02-28', '2031-03-01', '2034-02-28'],
];

/**
 * Of the open source engines only: RDS tells no dates of the others.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/MySQL.Concepts.VersionMgmt.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/MariaDB.Concepts.VersionMgmt.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-release-calendar.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraMySQLReleaseNotes/AuroraMySQL.release-calendars.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraPostgreSQLReleaseNotes/aurorapostgresql-release-calendar.html
 */
export const lifecycles: readonly Lifecycle[] = rows.map(
  ([Engine, MajorEngineVersion, standardStart, standardEnd, extendedStart, extendedEnd]) => ({
    Engine,
    MajorEngineVersion,
    standardStart,
    standardEnd,
    extendedStart,
    extendedEnd,
  }),
);

import { basename, dirname } from 'node:path';
import { Pool } from 'pg';

/** What a login depends on in the database itself. */
export interface Role {
  isSuperuser: boolean;
  /** As stored: a verifier of SCRAM, or md5. */
  password: string | null;
  /** `VALID UNTIL` is over. Doesn't matter for tokens. */
  isExpired: boolean;
  /** Whether the user logs in with a token. */
  usesIam: boolean;
}

export interface RoleLookup {
  /** Undefined where there is no such user. */
  find(socketPath: string, user: string): Promise<Role | undefined>;
  close(): Promise<void>;
}

/**
 * rds_iam is found by what only the superuser can change, as the master user can rename it: it is the oldest of the roles
 * that have a right on the schema rds_roles. From 16 on, members that can only administer it don't count; the master user is
 * one of those.
 */
const roleSql = `
  SELECT role.rolsuper AS "isSuperuser", role.rolpassword AS password,
    coalesce(role.rolvaliduntil < now(), false) AS "isExpired",
    coalesce(
      CASE WHEN current_setting('server_version_num')::int >= 160000
        THEN pg_has_role(role.oid, iam.oid, 'USAGE') OR pg_has_role(role.oid, iam.oid, 'SET')
        ELSE pg_has_role(role.oid, iam.oid, 'MEMBER')
      END, false) AS "usesIam"
  FROM pg_authid role
  CROSS JOIN (
    SELECT coalesce(min(rights.grantee), (SELECT oid FROM pg_authid WHERE rolname = 'rds_iam')) AS oid
    FROM pg_namespace schema, aclexplode(schema.nspacl) rights
    WHERE schema.nspname = 'rds_roles' AND rights.grantee NOT IN (0, schema.nspowner)
  ) iam
  WHERE role.rolname = $1::name`;

const superuser = 'rdsadmin';

/** Asks an engine about its users, as its superuser, over connections that are kept. */
export function createRoleLookup(): RoleLookup {
  let kept: { socketPath: string; pool: Pool } | undefined;

  function poolFor(socketPath: string): Pool {
    if (kept?.socketPath === socketPath) return kept.pool;
    // An engine that started again has another socket.
    void kept?.pool.end();
    const pool = new Pool({
      host: dirname(socketPath),
      port: Number(basename(socketPath).replace('.s.PGSQL.', '')),
      user: superuser,
      database: superuser,
      ssl: false,
      max: 3,
      connectionTimeoutMillis: 30_000,
      query_timeout: 10_000,
      idleTimeoutMillis: 60_000,
      allowExitOnIdle: true,
    });
    // Idle connections end with the engine; the pool opens others.
    pool.on('error', () => undefined);
    kept = { socketPath, pool };
    return pool;
  }

  return {
    async find(socketPath, user) {
      const query = { name: 'role', text: roleSql, values: [user] };
      const { rows } = await poolFor(socketPath).query<Role>(query);
      return rows[0];
    },
    async close() {
      await kept?.pool.end();
      kept = undefined;
    },
  };
}

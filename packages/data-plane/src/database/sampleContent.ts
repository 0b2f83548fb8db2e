import { escapeIdentifier } from 'pg';

/** A user for tokens, and one for the password `sample-password`. They are created once for an engine. */
export const sampleUsersSql = `
  CREATE ROLE iam_user LOGIN;
  GRANT rds_iam TO iam_user;
  CREATE ROLE report_user LOGIN PASSWORD 'sample-password';
`;

/** A few tables, owned by the master user, that both users can read. */
export function sampleTablesSql(masterUsername: string): string {
  return `
    SET ROLE ${escapeIdentifier(masterUsername)};
    CREATE SCHEMA sales;
    CREATE TABLE sales.customers (
      customer_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      name text NOT NULL,
      country char(2) NOT NULL
    );
    CREATE TABLE sales.orders (
      order_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      customer_id integer NOT NULL REFERENCES sales.customers,
      ordered_on date NOT NULL,
      amount numeric(10, 2) NOT NULL
    );
    INSERT INTO sales.customers (name, country)
      VALUES ('Ana Souza', 'BR'), ('Ben Carter', 'US'), ('Chloé Martin', 'FR'), ('Daiki Sato', 'JP');
    INSERT INTO sales.orders (customer_id, ordered_on, amount)
      SELECT 1 + n % 4, date '2026-01-01' + n, 10 + (n * 37) % 190 FROM generate_series(0, 99) AS n;
    GRANT USAGE ON SCHEMA sales TO iam_user, report_user;
    GRANT SELECT ON ALL TABLES IN SCHEMA sales TO iam_user, report_user;
    RESET ROLE;
  `;
}

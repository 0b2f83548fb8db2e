import { bundleFile, type Connection, quoted as q } from './connection.ts';
import type { Program } from './programs.ts';

/**
 * Programs for PostgreSQL. Each asks for a new token at each connection, since one is good for 15 minutes.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.Connecting.html
 */
export const postgresPrograms: Program[] = [
  { id: 'javascript', label: 'JavaScript', needs: 'npm install pg @aws-sdk/rds-signer', text: javascript },
  { id: 'python', label: 'Python', needs: "pip install boto3 'psycopg[binary]'", text: python },
  { id: 'java', label: 'Java', needs: 'software.amazon.awssdk:rds and org.postgresql:postgresql', text: java },
  {
    id: 'go',
    label: 'Go',
    needs: 'go get github.com/jackc/pgx/v5 github.com/aws/aws-sdk-go-v2/{config,feature/rds/auth}',
    text: go,
  },
  { id: 'dotnet', label: '.NET', needs: 'dotnet add package AWSSDK.RDS, and Npgsql', text: dotnet },
  {
    id: 'jdbc',
    label: 'JDBC driver',
    needs: 'software.amazon.jdbc:aws-advanced-jdbc-wrapper, software.amazon.awssdk:rds and org.postgresql:postgresql',
    text: jdbc,
  },
];

function nameOf({ database }: Connection) {
  return database || 'postgres';
}

function javascript(connection: Connection) {
  const { host, port, region, user } = connection;
  return `import { readFileSync } from 'node:fs';
import { Signer } from '@aws-sdk/rds-signer';
import pg from 'pg';

const signer = new Signer({ hostname: ${q(host)}, port: ${port}, region: ${q(region)}, username: ${q(user)} });

const pool = new pg.Pool({
  host: ${q(host)},
  port: ${port},
  user: ${q(user)},
  database: ${q(nameOf(connection))},
  // Called for each new connection.
  password: () => signer.getAuthToken(),
  ssl: { ca: readFileSync(${q(bundleFile)}, 'utf8') },
});
const { rows } = await pool.query('SELECT current_user');
`;
}

function python(connection: Connection) {
  const { host, port, region, user } = connection;
  return `import boto3
import psycopg

token = boto3.client("rds", region_name=${q(region)}).generate_db_auth_token(
    DBHostname=${q(host)}, Port=${port}, DBUsername=${q(user)}
)
with psycopg.connect(
    host=${q(host)},
    port=${port},
    user=${q(user)},
    dbname=${q(nameOf(connection))},
    password=token,
    sslmode="verify-full",
    sslrootcert=${q(bundleFile)},
) as connection:
    print(connection.execute("SELECT current_user").fetchone())
`;
}

function java(connection: Connection) {
  const { host, port, region, user } = connection;
  return `import java.sql.DriverManager;
import java.util.Properties;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.rds.RdsUtilities;

var token = RdsUtilities.builder().region(Region.of(${q(region)})).build()
    .generateAuthenticationToken(it -> it.hostname(${q(host)}).port(${port}).username(${q(user)}));

var properties = new Properties();
properties.setProperty("user", ${q(user)});
properties.setProperty("password", token);
properties.setProperty("sslmode", "verify-full");
properties.setProperty("sslrootcert", ${q(bundleFile)});
var connection = DriverManager.getConnection(${q(urlOf('jdbc:postgresql', connection))}, properties);
`;
}

function go(connection: Connection) {
  const { host, port, region, user } = connection;
  return `package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"log"
	"os"

	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/feature/rds/auth"
	"github.com/jackc/pgx/v5"
)

func main() {
	ctx := context.Background()
	cfg, err := config.LoadDefaultConfig(ctx, config.WithRegion(${q(region)}))
	if err != nil {
		log.Fatal(err)
	}
	token, err := auth.BuildAuthToken(ctx, ${q(`${host}:${port}`)}, ${q(region)}, ${q(user)}, cfg.Credentials)
	if err != nil {
		log.Fatal(err)
	}
	bundle, err := os.ReadFile(${q(bundleFile)})
	if err != nil {
		log.Fatal(err)
	}
	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM(bundle)

	settings, err := pgx.ParseConfig("")
	if err != nil {
		log.Fatal(err)
	}
	settings.Host, settings.Port = ${q(host)}, ${port}
	settings.User, settings.Password = ${q(user)}, token
	settings.Database = ${q(nameOf(connection))}
	settings.TLSConfig = &tls.Config{RootCAs: roots, ServerName: ${q(host)}}
	settings.Fallbacks = nil
	connection, err := pgx.ConnectConfig(ctx, settings)
	if err != nil {
		log.Fatal(err)
	}
	defer connection.Close(ctx)
}
`;
}

function dotnet(connection: Connection) {
  const { host, port, region, user } = connection;
  return `using Amazon;
using Amazon.RDS.Util;
using Npgsql;

var settings = new NpgsqlConnectionStringBuilder
{
    Host = ${q(host)},
    Port = ${port},
    Username = ${q(user)},
    Database = ${q(nameOf(connection))},
    SslMode = SslMode.VerifyFull,
    RootCertificate = ${q(bundleFile)},
};
var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString);
builder.UsePeriodicPasswordProvider(
    (_, _) => new(RDSAuthTokenGenerator.GenerateAuthToken(
        RegionEndpoint.GetBySystemName(${q(region)}), ${q(host)}, ${port}, ${q(user)})),
    TimeSpan.FromMinutes(10), TimeSpan.FromSeconds(5));
await using var source = builder.Build();
await using var connection = await source.OpenConnectionAsync();
`;
}

function jdbc(connection: Connection) {
  const { region, user } = connection;
  return `import java.sql.DriverManager;
import java.util.Properties;

// The driver asks for tokens itself, and for new ones when they end.
var properties = new Properties();
properties.setProperty("wrapperPlugins", "iam");
properties.setProperty("iamRegion", ${q(region)});
properties.setProperty("user", ${q(user)});
properties.setProperty("sslmode", "verify-full");
properties.setProperty("sslrootcert", ${q(bundleFile)});
var connection = DriverManager.getConnection(${q(urlOf('jdbc:aws-wrapper:postgresql', connection))}, properties);
`;
}

function urlOf(scheme: string, connection: Connection) {
  return `${scheme}://${connection.host}:${connection.port}/${encodeURIComponent(nameOf(connection))}`;
}

import { bundleFile, type Connection, quoted as q } from './connection.ts';
import type { Program } from './programs.ts';

/**
 * Programs for MySQL and MariaDB. Each asks for a new token at each connection, since one is good for 15 minutes.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.Connecting.html
 */
export const mysqlPrograms: Program[] = [
  { id: 'javascript', label: 'JavaScript', needs: 'npm install mysql2 @aws-sdk/rds-signer', text: javascript },
  { id: 'python', label: 'Python', needs: 'pip install boto3 pymysql cryptography', text: python },
  { id: 'java', label: 'Java', needs: 'software.amazon.awssdk:rds and com.mysql:mysql-connector-j', text: java },
  {
    id: 'go',
    label: 'Go',
    needs: 'go get github.com/go-sql-driver/mysql github.com/aws/aws-sdk-go-v2/{config,feature/rds/auth}',
    text: go,
  },
  { id: 'dotnet', label: '.NET', needs: 'dotnet add package AWSSDK.RDS, and MySqlConnector', text: dotnet },
  {
    id: 'jdbc',
    label: 'JDBC driver',
    needs: 'software.amazon.jdbc:aws-advanced-jdbc-wrapper, software.amazon.awssdk:rds and com.mysql:mysql-connector-j',
    text: jdbc,
  },
];

function javascript({ host, port, region, user, database }: Connection) {
  return `import { readFileSync } from 'node:fs';
import { Signer } from '@aws-sdk/rds-signer';
import mysql from 'mysql2/promise';

const signer = new Signer({ hostname: ${q(host)}, port: ${port}, region: ${q(region)}, username: ${q(user)} });

const connection = await mysql.createConnection({
  host: ${q(host)},
  port: ${port},
  user: ${q(user)},
  password: await signer.getAuthToken(),
  enableCleartextPlugin: true,
  ssl: { ca: readFileSync(${q(bundleFile)}, 'utf8'), verifyIdentity: true },${database ? `\n  database: ${q(database)},` : ''}
});
const [rows] = await connection.query('SELECT CURRENT_USER()');
`;
}

function python({ host, port, region, user, database }: Connection) {
  return `import boto3
import pymysql

token = boto3.client("rds", region_name=${q(region)}).generate_db_auth_token(
    DBHostname=${q(host)}, Port=${port}, DBUsername=${q(user)}
)
connection = pymysql.connect(
    host=${q(host)},
    port=${port},
    user=${q(user)},
    password=token,
    ssl={"ca": ${q(bundleFile)}, "check_hostname": True},${database ? `\n    database=${q(database)},` : ''}
)
with connection.cursor() as cursor:
    cursor.execute("SELECT CURRENT_USER()")
    print(cursor.fetchone())
`;
}

function java({ host, port, region, user, database }: Connection) {
  return `import java.sql.DriverManager;
import java.util.Properties;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.rds.RdsUtilities;

var token = RdsUtilities.builder().region(Region.of(${q(region)})).build()
    .generateAuthenticationToken(it -> it.hostname(${q(host)}).port(${port}).username(${q(user)}));

// A trust store made of ${bundleFile}: see "keytool -importcert".
var properties = new Properties();
properties.setProperty("user", ${q(user)});
properties.setProperty("password", token);
properties.setProperty("sslMode", "VERIFY_IDENTITY");
properties.setProperty("trustCertificateKeyStoreUrl", "file:rds-truststore.p12");
properties.setProperty("trustCertificateKeyStoreType", "PKCS12");
properties.setProperty("trustCertificateKeyStorePassword", "changeit");
var connection = DriverManager.getConnection(${q(`jdbc:mysql://${host}:${port}/${encodeURIComponent(database)}`)}, properties);
`;
}

function go({ host, port, region, user, database }: Connection) {
  return `package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"database/sql"
	"log"
	"os"

	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/feature/rds/auth"
	"github.com/go-sql-driver/mysql"
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
	mysql.RegisterTLSConfig("rds", &tls.Config{RootCAs: roots, ServerName: ${q(host)}})

	settings := mysql.NewConfig()
	settings.User, settings.Passwd = ${q(user)}, token
	settings.Net, settings.Addr = "tcp", ${q(`${host}:${port}`)}
	settings.DBName = ${q(database)}
	settings.TLSConfig = "rds"
	settings.AllowCleartextPasswords = true
	connector, err := mysql.NewConnector(settings)
	if err != nil {
		log.Fatal(err)
	}
	db := sql.OpenDB(connector)
	defer db.Close()
	log.Println(db.Ping())
}
`;
}

function dotnet({ host, port, region, user, database }: Connection) {
  return `using Amazon;
using Amazon.RDS.Util;
using MySqlConnector;

var token = RDSAuthTokenGenerator.GenerateAuthToken(
    RegionEndpoint.GetBySystemName(${q(region)}), ${q(host)}, ${port}, ${q(user)});

var settings = new MySqlConnectionStringBuilder
{
    Server = ${q(host)},
    Port = ${port},
    UserID = ${q(user)},
    Password = token,
    Database = ${q(database)},
    SslMode = MySqlSslMode.VerifyFull,
    SslCa = ${q(bundleFile)},
};
await using var connection = new MySqlConnection(settings.ConnectionString);
await connection.OpenAsync();
`;
}

function jdbc({ host, port, region, user, database }: Connection) {
  return `import java.sql.DriverManager;
import java.util.Properties;

// The driver asks for tokens itself, and for new ones when they end.
var properties = new Properties();
properties.setProperty("wrapperPlugins", "iam");
properties.setProperty("iamRegion", ${q(region)});
properties.setProperty("user", ${q(user)});
properties.setProperty("sslMode", "VERIFY_IDENTITY");
properties.setProperty("trustCertificateKeyStoreUrl", "file:rds-truststore.p12");
properties.setProperty("trustCertificateKeyStoreType", "PKCS12");
properties.setProperty("trustCertificateKeyStorePassword", "changeit");
var connection = DriverManager.getConnection(${q(`jdbc:aws-wrapper:mysql://${host}:${port}/${encodeURIComponent(database)}`)}, properties);
`;
}

import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from './settings.ts';

const keys = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret', AWS_PROFILE: 'work' };

describe('the target', () => {
  it('is rds-local, with a database kept in .data', () =>
    expect(readSettings([], {})).toMatchObject({
      target: 'rds-local',
      host: '127.0.0.1',
      port: 7300,
      rdsPort: 7301,
      dataFolder: '.data',
      speed: 60,
      maxResponseMb: 16,
      hasCredentials: false,
    }));

  it('is never AWS because of what the environment holds, and rds-local gets none of it', () =>
    expect(readSettings([], { ...keys, AWS_ENDPOINT_URL: 'https://rds.us-east-1.amazonaws.com' })).toMatchObject({
      target: 'rds-local',
      hasCredentials: false,
      profile: undefined,
    }));

  it('is AWS with --aws, region and profile as every AWS tool takes them', () => {
    expect(readSettings(['--aws'], { ...keys, AWS_REGION: 'eu-central-1' })).toMatchObject({
      target: 'aws',
      region: 'eu-central-1',
      profile: 'work',
      hasCredentials: true,
      endpoint: undefined,
    });
    expect(readSettings(['--aws', '--region', 'eu-west-1', '--profile', 'home'], keys)).toMatchObject({
      region: 'eu-west-1',
      profile: 'home',
    });
    expect(readSettings(['--aws'], {}).region).toBeUndefined();
  });

  it('is an endpoint with --endpoint or AWS_ENDPOINT_URL_RDS', () => {
    expect(readSettings(['--endpoint', 'http://localhost:4566'], {})).toMatchObject({
      target: 'endpoint',
      endpoint: 'http://localhost:4566',
      hasCredentials: false,
    });
    expect(readSettings([], { AWS_ENDPOINT_URL_RDS: 'http://localhost:5000', ...keys })).toMatchObject({
      target: 'endpoint',
      hasCredentials: true,
    });
    expect(readSettings(['--aws'], { AWS_ENDPOINT_URL_RDS: 'http://localhost:5000' })).toMatchObject({ target: 'aws' });
    expect(readSettings(['--empty'], { AWS_ENDPOINT_URL_RDS: 'http://localhost:5000' })).toMatchObject({
      target: 'rds-local',
      dataFolder: undefined,
    });
  });
});

describe('the endpoint', () => {
  const given = (url: string) => [
    () => readSettings(['--endpoint', url], {}),
    () => readSettings([], { AWS_ENDPOINT_URL_RDS: url }),
  ];

  it.each([
    'http://localhost:4566/path',
    'http://127.0.0.1:4566',
    'http://[::1]:4566/',
    'http://10.0.0.5:4566',
    'http://192.168.1.2',
    'https://rds.eu-central-1.amazonaws.com',
  ])('may be %s', (url) => {
    for (const read of given(url)) expect(read()).toMatchObject({ target: 'endpoint', endpoint: url });
  });

  it.each([
    'http://secret@localhost:4566',
    'http://user:secret@localhost:4566',
    'http://:secret@localhost:4566',
    'http://localhost:4566?token=secret',
    'http://localhost:4566/path?secret',
    'http://localhost:4566/#secret',
    'http:\\\\user:secret@localhost',
    'http://user:secret@169.254.169.254/?secret',
    'http://user:secret@local host',
    'ftp://user:secret@localhost',
    'secret',
  ])('is never repeated when it is %s', (url) => {
    for (const read of given(url)) {
      expect(read).toThrow(SettingsError);
      expect(read).toThrow(/^--endpoint (must be a URL|can't have a user name, password, query, or fragment)/);
      expect(read).not.toThrow(/secret/);
    }
  });

  it.each([
    'http://169.254.169.254',
    'http://169.254.170.2/v2',
    'http://2852039166/',
    'http://0xa9fea9fe',
    'http://0251.0376.0251.0376',
    'http://169.254.43518',
    'http://169.254.169.254.:80',
    'http://0.0.0.0:4566',
    'http://[::]:4566',
    'http://[::ffff:169.254.169.254]',
    'http://[::a9fe:a9fe]',
    'http://[64:ff9b::a9fe:a9fe]',
    'http://[2002:a9fe:a9fe::1]',
    'http://[fe80::1]:4566',
    'http://[fd00:ec2::254]',
    'http://metadata.google.internal/',
    'http://METADATA.GOOGLE.INTERNAL./',
    'http://instance-data',
  ])('cannot be %s, where signed requests do not belong', (url) => {
    for (const read of given(url)) expect(read).toThrow(/^--endpoint can't be a link-local, .* metadata service\./);
  });
});

describe('the environment', () => {
  it('sets what no argument sets, and an empty variable sets nothing', () => {
    const environment = { RDS_CONSOLE_PORT: '8000', RDS_LOCAL_PORT: '8001', RDS_LOCAL_DATA: 'there', AWS_REGION: '' };
    expect(readSettings(['--rds-port', '0'], environment)).toMatchObject({
      port: 8000,
      rdsPort: 0,
      dataFolder: 'there',
      region: undefined,
    });
  });
});

describe('a setting that cannot be', () => {
  it.each([
    [['--prot', '1'], /--prot.*--help/],
    [['instances'], /^Unexpected argument\. .*--help/],
    [['http://user:pa. ss@localhost'], /^Unexpected argument\. [^@]*--help[^@]*$/],
    [['--endpont=http://user:password@localhost'], /^Unknown option '--endpont'\. [^@]*--help[^@]*$/],
    [['--aws=http://user:password@localhost'], /^Option '--aws' does not take an argument\. [^@]*$/],
    [['--port'], /--port.*--help/],
    [['--port', '99999'], /^--port must be a port number/],
    [['--port', ''], /^--port must be a port number/],
    [['--rds-port', '1e3'], /^--rds-port must be a port number/],
    [['--max-response-mb', '0'], /^--max-response-mb must be a whole number/],
    [['--max-response-mb', '1.5'], /^--max-response-mb must be a whole number/],
    [['--max-response-mb', 'all'], /^--max-response-mb must be a whole number/],
    [['--speed', '0'], /^--speed must be real, fast, instant or a number/],
    [['--speed', 'slow'], /^--speed must be real, fast, instant or a number/],
    [['--endpoint', 'localhost:4566'], /^--endpoint must be a URL/],
    [['--endpoint', 'file:///etc/passwd'], /^--endpoint must be a URL/],
    [['--region', 'Frankfurt'], /^--region must be an AWS region/],
    [['--name', 'a/b'], /^--name must be a host name/],
    [['--host', '0.0.0.0'], /no sign-in.*--allow-remote/],
    [['--aws', '--endpoint', 'http://localhost'], /exclude each other/],
    [['--empty', '--data', 'x'], /exclude each other/],
    [['--aws', '--empty'], /--empty is for rds-local/],
  ])('%j is refused in one sentence', (args, message) => {
    const read = () => readSettings(args, {});
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(message);
    expect(read).not.toThrow(/\n/);
  });

  it('is no matter of being reached from elsewhere, once that is wanted', () =>
    expect(readSettings(['--host', '0.0.0.0', '--allow-remote', '--name', 'rds.example.com'], {})).toMatchObject({
      host: '0.0.0.0',
      names: ['rds.example.com'],
    }));
});

import { RdsError } from '../../engine/rdsError.ts';
import { credentialRules } from './credentialRules.ts';

/** @throws RdsError InvalidParameterValue */
function checkMasterUsername(engine: string, MasterUsername: string): void {
  const rules = credentialRules(engine);
  if (!rules.MasterUsername.test(MasterUsername)) {
    throw new RdsError(
      'InvalidParameterValue',
      `The parameter MasterUsername is not a valid identifier. For ${engine} it must be ${rules.usernameWords}.`,
    );
  }
  if (rules.reserved.includes(MasterUsername.toLowerCase())) {
    throw new RdsError(
      'InvalidParameterValue',
      `MasterUsername ${MasterUsername} cannot be used as it is a reserved word used by the engine`,
    );
  }
}

/**
 * Never repeats the password, not even a character of it.
 *
 * @throws RdsError InvalidParameterValue
 */
export function checkMasterUserPassword(engine: string, MasterUserPassword: string): void {
  const { passwordLength, passwordWithout } = credentialRules(engine);
  const start = 'The parameter MasterUserPassword is not a valid password';
  if (MasterUserPassword.length < passwordLength.min) {
    throw new RdsError(
      'InvalidParameterValue',
      `${start} because it is shorter than ${passwordLength.min} characters.`,
    );
  }
  if (MasterUserPassword.length > passwordLength.max) {
    throw new RdsError('InvalidParameterValue', `${start} because it is longer than ${passwordLength.max} characters.`);
  }
  const forbidden = ['/', '@', '"', ' ', ...passwordWithout];
  const isPrintableAscii = /^[!-~ ]*$/.test(MasterUserPassword);
  if (!isPrintableAscii || forbidden.some((character) => MasterUserPassword.includes(character))) {
    const list = forbidden.map((character) => `'${character}'`).join(', ');
    throw new RdsError(
      'InvalidParameterValue',
      `${start}. Only printable ASCII characters besides ${list} may be used.`,
    );
  }
}

/**
 * @param parameter `DBName` of an instance, `DatabaseName` of a cluster
 * @throws RdsError InvalidParameterValue
 */
export function checkDatabaseName(engine: string, parameter: 'DBName' | 'DatabaseName', name: string): void {
  const rules = credentialRules(engine);
  if (rules.DBName === undefined) {
    throw new RdsError('InvalidParameterValue', `${parameter} must be null for engine: ${engine}`);
  }
  if (!rules.DBName.test(name)) {
    throw new RdsError(
      'InvalidParameterValue',
      `${parameter} must begin with a letter and contain only alphanumeric characters. ` +
        `For ${engine} it must be ${rules.databaseNameWords}.`,
    );
  }
  if (rules.reserved.includes(name.toLowerCase())) {
    throw new RdsError(
      'InvalidParameterValue',
      `${parameter} ${name} cannot be used as it is a reserved word used by the engine`,
    );
  }
}

interface MasterCredentials {
  MasterUsername?: string;
  MasterUserPassword?: string;
  ManageMasterUserPassword?: boolean;
  MasterUserSecretKmsKeyId?: string;
  MasterUserAuthenticationType?: string;
  EnableIAMDatabaseAuthentication?: boolean;
}

/**
 * What a new database needs to be logged in to: a name, and a password or that Secrets Manager makes one.
 *
 * @returns the master user's name
 */
export function checkMasterCredentials(engine: string, input: MasterCredentials): string {
  if (input.MasterUsername === undefined) {
    throw new RdsError('InvalidParameterValue', 'The parameter MasterUsername must be provided and must not be blank.');
  }
  checkPasswordSource(input);
  const isByIam = isMasterUserByIam(engine, input);
  if (!isByIam && !input.ManageMasterUserPassword && input.MasterUserPassword === undefined) {
    throw new RdsError('InvalidParameterValue', 'Invalid master password');
  }
  checkMasterUsername(engine, input.MasterUsername);
  if (input.MasterUserPassword !== undefined) checkMasterUserPassword(engine, input.MasterUserPassword);
  return input.MasterUsername;
}

/** @throws RdsError InvalidParameterCombination when the password has two sources, or a key has nothing to encrypt */
function checkPasswordSource(input: MasterCredentials): void {
  if (input.ManageMasterUserPassword && input.MasterUserPassword !== undefined) {
    throw new RdsError(
      'InvalidParameterCombination',
      "You can't specify MasterUserPassword when ManageMasterUserPassword is turned on.",
    );
  }
  if (!input.ManageMasterUserPassword && input.MasterUserSecretKmsKeyId !== undefined) {
    throw new RdsError(
      'InvalidParameterCombination',
      "You can't specify MasterUserSecretKmsKeyId unless ManageMasterUserPassword is turned on.",
    );
  }
}

/**
 * Whether the master user logs in by IAM database authentication instead of a password.
 *
 * @throws RdsError InvalidParameterValue, InvalidParameterCombination
 */
function isMasterUserByIam(engine: string, input: MasterCredentials): boolean {
  const type = input.MasterUserAuthenticationType ?? 'password';
  if (type === 'password') return false;
  if (type !== 'iam-db-auth') {
    throw new RdsError(
      'InvalidParameterValue',
      `Invalid master user authentication type: ${type}. Valid values are password and iam-db-auth.`,
    );
  }
  const isPostgres = engine === 'postgres' || engine === 'aurora-postgresql';
  const hasPassword = input.MasterUserPassword !== undefined || input.ManageMasterUserPassword === true;
  if (!isPostgres || hasPassword || !input.EnableIAMDatabaseAuthentication) {
    throw new RdsError(
      'InvalidParameterCombination',
      'The master user authentication type iam-db-auth is for PostgreSQL engines, needs EnableIAMDatabaseAuthentication, ' +
        'and excludes a master user password.',
    );
  }
  return true;
}

/** @throws RdsError InvalidParameterCombination: the way in which the master user logs in is chosen at creation */
export function checkAuthenticationTypeKept(type: string | undefined): void {
  if (type === undefined || type === 'password') return;
  throw new RdsError('InvalidParameterCombination', 'rds-local sets MasterUserAuthenticationType only at creation.');
}

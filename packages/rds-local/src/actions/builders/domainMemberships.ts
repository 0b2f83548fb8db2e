import type { DomainMembership } from '@aws-sdk/client-rds';
import { RdsError } from '../../engine/rdsError.ts';

interface DomainInput {
  Domain?: string;
  DomainFqdn?: string;
  DomainOu?: string;
  DomainAuthSecretArn?: string;
  DomainDnsIps?: string[];
  DomainIAMRoleName?: string;
}

/**
 * The Active Directory that a database is a member of, in AWS's keeping (`Domain`) or one's own (`DomainFqdn`).
 *
 * @throws RdsError InvalidParameterCombination
 */
export function domainMemberships(input: DomainInput): DomainMembership[] {
  if (input.Domain === undefined && input.DomainFqdn === undefined) return [];
  if (input.Domain !== undefined && input.DomainIAMRoleName === undefined) {
    throw new RdsError('InvalidParameterCombination', 'A Domain needs a DomainIAMRoleName.');
  }
  return [
    {
      Domain: input.Domain,
      Status: 'joined',
      FQDN: input.DomainFqdn,
      IAMRoleName: input.DomainIAMRoleName,
      OU: input.DomainOu,
      AuthSecretArn: input.DomainAuthSecretArn,
      DnsIps: input.DomainDnsIps,
    },
  ];
}

import type { DBCluster, DBClusterEndpoint, DBInstance } from '@aws-sdk/client-rds';
import type { OpenEndpoint } from '@rds-console/data-plane/messages';

type AddressOf = (name: string) => Pick<OpenEndpoint, 'address' | 'port'> | undefined;

/**
 * An answer of RDS with the addresses and ports at which endpoints can be reached on this machine in place of their names.
 * What is stored keeps the names, so that it means the same on every machine.
 *
 * @param output in the shape that the SDK's model gives for an action; it isn't changed
 * @param addressOf undefined for a name behind which no engine runs
 */
export function withAddresses(output: object, addressOf: AddressOf): object {
  const shown = Object.entries(output).map(([member, value]) => {
    switch (member) {
      case 'DBInstance':
        return [member, value && instanceWith(value, addressOf)];
      case 'DBInstances':
        return [member, value?.map((each: DBInstance) => instanceWith(each, addressOf))];
      case 'DBCluster':
        return [member, value && clusterWith(value, addressOf)];
      case 'DBClusters':
        return [member, value?.map((each: DBCluster) => clusterWith(each, addressOf))];
      case 'DBClusterEndpoints':
        return [member, value?.map((each: DBClusterEndpoint) => endpointWith(each, addressOf))];
      default:
        return [member, value];
    }
  });
  // The actions for one custom endpoint answer with the endpoint itself.
  return endpointWith(Object.fromEntries(shown), addressOf);
}

function instanceWith(instance: DBInstance, addressOf: AddressOf): DBInstance {
  const { Endpoint } = instance;
  const found = Endpoint && addressOf(Endpoint.Address ?? '');
  return found ? { ...instance, Endpoint: { ...Endpoint, Address: found.address, Port: found.port } } : instance;
}

function clusterWith(cluster: DBCluster, addressOf: AddressOf): DBCluster {
  const writer = addressOf(cluster.Endpoint ?? '');
  const reader = addressOf(cluster.ReaderEndpoint ?? '');
  if (writer === undefined && reader === undefined) return cluster;
  return {
    ...cluster,
    ...(writer && { Endpoint: writer.address, Port: writer.port }),
    ...(reader && { ReaderEndpoint: reader.address }),
    ...(cluster.CustomEndpoints && {
      CustomEndpoints: cluster.CustomEndpoints.map((name) => addressOf(name)?.address ?? name),
    }),
  };
}

function endpointWith<Value extends object>(value: Value, addressOf: AddressOf): Value {
  const name = 'DBClusterIdentifier' in value && 'Endpoint' in value ? value.Endpoint : undefined;
  const found = typeof name === 'string' ? addressOf(name) : undefined;
  return found ? { ...value, Endpoint: found.address } : value;
}

import { minifyContractRouter } from '@orpc/contract';
import type { Plugin } from 'vite';

const id = 'virtual:contract-routes';

/**
 * The contract as the browser needs it before any form is opened: methods and paths. The schemas, and the library that they
 * are made with, come with the forms that check by them.
 */
export function contractRoutes(): Plugin {
  return {
    name: 'contract-routes',
    resolveId: (asked) => (asked === id ? `\0${id}` : undefined),
    async load(asked) {
      if (asked !== `\0${id}`) return undefined;
      const { contract } = await import('@rds-console/contract/contract');
      return `export const routes = ${JSON.stringify(minifyContractRouter(contract))};`;
    },
  };
}

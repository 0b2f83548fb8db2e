declare module 'virtual:contract-routes' {
  /** The contract without its schemas. */
  export const routes: typeof import('@rds-console/contract/contract')['contract'];
}

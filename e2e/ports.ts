/** The product under test listens here, apart from one that a person may be running. */
export const consolePort = 7310;
export const rdsPort = 7311;

/** A second one, whose RDS comes and goes. */
export const lonelyConsolePort = 7312;
export const lonelyRdsPort = 7313;

/** One that talks to AWS, for the browser that its address was printed for. */
export const lockedConsolePort = 7314;

/** Consoles of single tests: two ports for each worker. */
export const firstOwnPort = 7330;

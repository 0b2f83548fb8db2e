/** The product under test listens here, apart from one that a person may be running. */
export const consolePort = 7310;
export const rdsPort = 7311;

/* The figures as a person reads them. */

export function printTitle(title: string): void {
  process.stdout.write(`\n${title}\n`);
}

/** One figure, and whether it is what it should be. */
export function printFigure(name: string, figure: string, goal?: { isMet: boolean; target: string }): void {
  const verdict = goal ? `  ${goal.isMet ? 'ok' : 'MISSED'} (${goal.target})` : '';
  process.stdout.write(`  ${name.padEnd(44)} ${figure}${verdict}\n`);
}

import { availableParallelism, loadavg } from 'node:os';
import { BUDGET } from './budget.ts';

/* The figures as a person reads them. */

export function printTitle(title: string): void {
  process.stdout.write(`\n${title}\n`);
}

/** How busy the machine is: figures of a busy one say little. */
export function printLoad(): void {
  printFigure('load average', `${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} cores`);
}

/** One figure, and whether it is what it should be. */
export function printFigure(name: string, figure: string, goal?: { isMet: boolean; target: string }): void {
  const verdict = goal ? `  ${goal.isMet ? 'ok' : 'MISSED'} (${goal.target})` : '';
  process.stdout.write(`  ${name.padEnd(50)} ${figure}${verdict}\n`);
}

/** A figure of the speed budget, with its target and whether it is met. */
export function printBudgeted(figure: keyof typeof BUDGET, name: string, value: number, remark = ''): void {
  const { atLeast = 0, atMost = Number.POSITIVE_INFINITY, unit = '', digits = 0 } = BUDGET[figure];
  const isMet = value >= atLeast && value <= atMost;
  const target = `${atLeast > 0 ? `at least ${atLeast}` : `at most ${atMost}`}${unit}`;
  printFigure(name, `${value.toFixed(digits)}${unit}${remark}`, { isMet, target });
}

import { clusterParameters } from './cluster.ts';
import { instanceParameters } from './instance.ts';
import type { ParameterText } from './parameter.ts';

const instance: Readonly<Record<string, ParameterText>> = instanceParameters;
const cluster: Readonly<Record<string, ParameterText>> = clusterParameters;

/** What the console calls a parameter of DB instances or DB clusters; RDS's own name where it has no word for it. */
export function labelOf(name: string): string {
  return (instance[name] ?? cluster[name])?.label ?? name;
}

/** How the console writes a given value of a parameter; undefined where it has no special way. */
export function valueText(name: string, value: unknown): string | undefined {
  const text = instance[name]?.text ?? cluster[name]?.text;
  const unit = (instance[name] ?? cluster[name])?.unit;
  return text?.(value) ?? (unit && `${value} ${unit}`);
}

import { clusterParameters } from './cluster.ts';
import { instanceParameters } from './instance.ts';
import type { FieldOfParameter, ParameterText } from './parameter.ts';

const instance: Readonly<Record<string, ParameterText>> = instanceParameters;
const cluster: Readonly<Record<string, ParameterText>> = clusterParameters;

/** What the console calls a parameter of DB instances or DB clusters; RDS's own name where it has no word for it. */
export function labelOf(name: string): string {
  return rowOf(name)?.label ?? name;
}

/** How forms ask for a parameter. */
export function fieldOfParameter(name: string): FieldOfParameter {
  return rowOf(name)?.field ?? { control: 'text' };
}

/** The unit of a parameter that is a number. */
export function unitOf(name: string): string | undefined {
  return rowOf(name)?.unit;
}

/** How the console writes a given value of a parameter; undefined where it has no special way. */
export function valueText(name: string, value: unknown): string | undefined {
  const text = instance[name]?.text ?? cluster[name]?.text;
  const unit = unitOf(name);
  return text?.(value) ?? (unit && `${value} ${unit}`);
}

function rowOf(name: string) {
  return instance[name] ?? cluster[name];
}

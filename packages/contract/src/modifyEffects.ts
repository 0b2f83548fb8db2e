import { clusterParameters } from './parameters/cluster.ts';
import { type Effect, scheduled } from './parameters/effect.ts';
import { instanceParameters } from './parameters/instance.ts';
import type { ParameterText } from './parameters/parameter.ts';

const effects: Record<'instance' | 'cluster', Readonly<Record<string, ParameterText>>> = {
  instance: instanceParameters,
  cluster: clusterParameters,
};

/** Where the effects are told. */
export const effectsSource = {
  instance: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ModifyInstance.Settings.html',
  cluster: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Modifying.html',
};

/** What changing one setting of an instance or a cluster brings about; one that nothing is known of is scheduled. */
export function effectOf(kind: keyof typeof effects, name: string, change: { from: unknown; to: unknown }): Effect {
  const effect = effects[kind][name]?.effect ?? scheduled;
  return typeof effect === 'function' ? effect(change.from, change.to) : effect;
}

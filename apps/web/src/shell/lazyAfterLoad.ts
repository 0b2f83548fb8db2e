import { type ComponentType, lazy } from 'react';

/**
 * A component that the first sight of the console can do without. Its file is fetched once that stands, and so is there
 * when it is needed: also while the server cannot be reached.
 */
export function lazyAfterLoad<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let loading: Promise<{ default: ComponentType<Props> }> | undefined;

  function get() {
    loading ??= load().then(
      (component) => ({ default: component }),
      (error) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  }

  // Whoever needs it is told of a failure; for now nobody does.
  const fetchNow = () => void get().catch(() => {});
  if (document.readyState === 'complete') fetchNow();
  else window.addEventListener('load', fetchNow, { once: true });
  return lazy(get);
}

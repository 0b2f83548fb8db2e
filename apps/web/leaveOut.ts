import type { Plugin } from 'vite';

/** The module that stands in for one that is left out: a component which draws nothing. */
const NOTHING = '\0nothing';

/**
 * Leaves modules of packages out of what browsers load: those that are imported for cases which the console never comes to.
 *
 * @param modules their files below `node_modules`, each with a default export that is a component
 * @throws Error, in the build, when one of them is imported nowhere any more: the package has changed, and so must the list
 */
export function leaveOut(modules: readonly string[]): Plugin {
  const found = new Set<string>();
  return {
    name: 'leave-out',
    apply: 'build',
    resolveId: {
      order: 'pre',
      async handler(source, importer, options) {
        if (!importer || !modules.some((module) => couldBe(module, source))) return undefined;
        const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
        const module = modules.find((each) => resolved?.id.endsWith(`/node_modules/${each}`));
        if (module === undefined) return resolved;
        found.add(module);
        return NOTHING;
      },
    },
    load: (id) => (id === NOTHING ? 'export default () => null;' : undefined),
    buildEnd(error) {
      const missing = modules.filter((module) => !found.has(module));
      if (!error && missing.length > 0) this.error(`Nothing imports ${missing.join(', ')} any more.`);
    },
  };
}

/** Whether an import like `./classic` may be about the module: asking Vite about every import would take long. */
function couldBe(module: string, source: string): boolean {
  const last = source.split('/').at(-1) ?? '';
  return module
    .replace(/\.js$/, '')
    .replace(/\/index$/, '')
    .endsWith(`/${last}`);
}

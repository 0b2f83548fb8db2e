import type { Kind } from './declarations.ts';
import { hclText } from './terraform/hcl.ts';
import { labelOf } from './terraform/labelOf.ts';
import { terraformResources } from './terraform/resources.ts';

/**
 * How Terraform takes over what is there already, under the name that `toTerraform` gives it: as a block in the text, and
 * as a command. All of these are imported by RDS's own identifier.
 */
export function terraformImport(kind: Kind, id: string): { block: string; command: string } {
  const address = `${terraformResources[kind].type}.${labelOf(id)}`;
  return {
    block: `import {\n  to = ${address}\n  id = ${hclText(id)}\n}\n`,
    command: `terraform import ${address} '${id.replaceAll("'", "'\\''")}'`,
  };
}

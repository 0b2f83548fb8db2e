/** The name of a resource within Terraform: letters, digits and a few signs, with no digit in front. */
export function labelOf(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]/g, '_').replace(/^[^A-Za-z_]/, '_$&');
}

/** Whether a command of the SDK changes nothing. */
export function isRead({ commandName }: { commandName?: string }) {
  return commandName?.startsWith('Describe') ?? false;
}

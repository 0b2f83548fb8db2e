/** Whether a command of the SDK changes nothing. */
export function isRead(commandName = '') {
  return /^(Describe|List|Download)/.test(commandName);
}

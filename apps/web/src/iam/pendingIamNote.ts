/**
 * What a Modify form says at the switch while a change of it waits: the form shows what waits, so choosing the other
 * value takes it back.
 *
 * @param pending `PendingModifiedValues.IAMDatabaseAuthenticationEnabled`
 */
export function pendingIamNote(pending: boolean | undefined) {
  if (pending === undefined) return undefined;
  const [waiting, other] = pending ? ['Yes', 'No'] : ['No', 'Yes'];
  return `${waiting} is pending for the next maintenance window. Choose ${other} to withdraw it.`;
}

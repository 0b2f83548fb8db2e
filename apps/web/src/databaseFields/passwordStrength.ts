const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/];

/** What nobody should take whatever its length; tried first by whoever guesses. */
const guessable = /password|passwort|qwert|12345|admin|letmein|welcome/i;

/** How hard a password is to guess, roughly: by its different characters, their kinds, and what is tried first. */
export function passwordStrength(password: string): 'weak' | 'fair' | 'strong' {
  const different = new Set(password).size;
  const points = different + 2 * kinds.filter((kind) => kind.test(password)).length;
  if (password.length < 8 || different < 5 || guessable.test(password) || points < 12) return 'weak';
  return password.length >= 12 && points >= 18 ? 'strong' : 'fair';
}

/** @param noun within a sentence: `subnet group` */
export function capitalized(noun: string) {
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;
}

export function withArticle(noun: string) {
  return `${/^[aeio]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

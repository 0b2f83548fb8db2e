/** What shorthand says, before the model tells what kind of value it is: texts, lists, and members by name. */
export type Raw = string | Raw[] | Map<string, Raw>;

/**
 * Reads the CLI's shorthand: `Key=a,Value="b c"`, `Values=[a,b]`, `A={B=c}`.
 *
 * @returns undefined when it is not shorthand
 * @see https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-shorthand.html
 */
export function parseShorthand(text: string): Map<string, Raw> | undefined {
  const members = new Map<string, Raw>();
  let at = 0;
  try {
    while (at < text.length) {
      const name = take(/\s*[\w.#/:-]+\s*=\s*/y)
        .replace(/\s*=\s*$/, '')
        .trim();
      members.set(name, values());
      if (at < text.length) take(/,\s*/y);
    }
    return members.size > 0 ? members : undefined;
  } catch {
    return undefined;
  }

  function take(pattern: RegExp): string {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) throw new Error('This is not shorthand');
    at += found.length;
    return found;
  }

  /** One value, or several with commas between them up to the next `name=`. */
  function values(): Raw {
    const first = value(/(\\,|[^,])*/y);
    const all = [first];
    while (text[at] === ',' && !/^,\s*[\w.#/:-]+\s*=/.test(text.slice(at))) {
      at++;
      all.push(value(/(\\,|[^,])*/y));
    }
    return all.length === 1 ? first : all;
  }

  function value(plain: RegExp): Raw {
    if (text[at] === '[') return list();
    if (text[at] === '{') return structure();
    if (text[at] === '"') return unescaped(take(/"(\\"|[^"])*"\s*/y), '"');
    if (text[at] === "'") return unescaped(take(/'(\\'|[^'])*'\s*/y), "'");
    return take(plain).replaceAll('\\,', ',').trimEnd();
  }

  function list(): Raw {
    take(/\[\s*/y);
    const items: Raw[] = [];
    while (text[at] !== ']') {
      items.push(value(/(\\,|[^,\]])*/y));
      if (text[at] !== ']') take(/,\s*/y);
    }
    take(/\]\s*/y);
    return items;
  }

  function structure(): Raw {
    take(/\{\s*/y);
    const inner = new Map<string, Raw>();
    while (text[at] !== '}') {
      const name = take(/[\w.#/:-]+\s*=\s*/y).replace(/\s*=\s*$/, '');
      inner.set(name, value(/(\\,|[^,}])*/y));
      if (text[at] !== '}') take(/,\s*/y);
    }
    take(/\}\s*/y);
    return inner;
  }
}

function unescaped(quoted: string, quote: string): string {
  return quoted.trimEnd().slice(1, -1).replaceAll(`\\${quote}`, quote).replaceAll('\\\\', '\\');
}

import { NormalizedSchema } from '@smithy/core/schema';
import { escapeXml, escapeXmlAttribute } from './escapeXml.ts';
import { type StructureSchema, xmlNamespace } from './model.ts';
import { xmlText } from './xmlText.ts';

// Here and below, what is encoded is cast to the shape that the model gives: the SDK's types hold the callers to it.
type Write = (value: unknown) => string;

interface Member {
  name: string;
  write: Write;
}

interface Structure {
  attributes: readonly Member[];
  children: readonly Member[];
}

/**
 * Prepares the writing of a structure as an XML document named after its schema. Preparing reads the model, which costs
 * far more than writing: it is meant to be done once for a schema, and is done for its inner structures when a value
 * first has them.
 *
 * @returns a function that writes the members the schema has, in its order; absent ones (undefined, null) are left out
 * @see https://smithy.io/2.0/spec/protocol-traits.html#xml-bindings
 */
export function xmlWriter(schema: StructureSchema): (value: object) => string {
  const root = NormalizedSchema.of(schema);
  const name = root.getMergedTraits().xmlName ?? schema[2];
  return structureWriter(root, name, ` xmlns="${escapeXmlAttribute(xmlNamespace)}"`);
}

/** Writes a value as the element `name`. */
function elementWriter(schema: NormalizedSchema, name: string): Write {
  refuseUnknownTraits(schema);
  if (schema.isStructSchema()) {
    return structureWriter(schema, name);
  }
  if (schema.isListSchema()) {
    return listWriter(schema, name);
  }
  if (schema.isMapSchema()) {
    return mapWriter(schema, name);
  }
  const text = xmlText(schema, escapeXml);
  const [start, end] = [`<${name}>`, `</${name}>`];
  return (value) => start + text(value) + end;
}

function structureWriter(schema: NormalizedSchema, name: string, namespace = ''): Write {
  // Only when the first value comes: a structure may contain itself.
  let structure: Structure | undefined;
  const enclose = encloser(name);
  return (value) => {
    structure ??= structureOf(schema);
    const attributes = writeMembers(structure.attributes, value) + namespace;
    return enclose(writeMembers(structure.children, value), attributes);
  };
}

function writeMembers(members: readonly Member[], structure: unknown): string {
  const values = structure as Readonly<Record<string, unknown>>;
  let written = '';
  for (const { name, write } of members) {
    const value = values[name];
    if (value !== undefined && value !== null) {
      written += write(value);
    }
  }
  return written;
}

const structures = new Map<unknown, Structure>();

function structureOf(schema: NormalizedSchema): Structure {
  const known = structures.get(schema.getSchema());
  if (known) {
    return known;
  }
  const attributes: Member[] = [];
  const children: Member[] = [];
  for (const [name, member] of schema.structIterator()) {
    const { xmlAttribute, xmlName = name } = member.getMergedTraits();
    if (xmlAttribute) {
      const text = xmlText(member, escapeXmlAttribute);
      attributes.push({ name, write: (value) => ` ${xmlName}="${text(value)}"` });
    } else {
      children.push({ name, write: elementWriter(member, xmlName) });
    }
  }
  const structure = { attributes, children };
  structures.set(schema.getSchema(), structure);
  return structure;
}

function listWriter(schema: NormalizedSchema, name: string): Write {
  const isFlat = Boolean(schema.getMergedTraits().xmlFlattened);
  const item = schema.getValueSchema();
  const write = elementWriter(item, isFlat ? name : (item.getMergedTraits().xmlName ?? 'member'));
  return container(name, isFlat, (list) => {
    let written = '';
    for (const value of list as Iterable<unknown>) {
      if (value !== undefined && value !== null) {
        written += write(value);
      }
    }
    return written;
  });
}

function mapWriter(schema: NormalizedSchema, name: string): Write {
  const isFlat = Boolean(schema.getMergedTraits().xmlFlattened);
  const entry = isFlat ? name : 'entry';
  const key = schema.getKeySchema();
  const value = schema.getValueSchema();
  const writeKey = elementWriter(key, key.getMergedTraits().xmlName ?? 'key');
  const writeValue = elementWriter(value, value.getMergedTraits().xmlName ?? 'value');
  return container(name, isFlat, (map) =>
    Object.entries(map as object)
      .filter(([, each]) => each !== undefined && each !== null)
      .map(([word, each]) => `<${entry}>${writeKey(word)}${writeValue(each)}</${entry}>`)
      .join(''),
  );
}

/** Items of a flattened list are written directly into the parent. */
function container(name: string, isFlat: boolean, write: Write): Write {
  const enclose = encloser(name);
  return isFlat ? write : (value) => enclose(write(value));
}

/** Puts the tags around the content; an empty element becomes a single tag. */
function encloser(name: string): (content: string, attributes?: string) => string {
  const [start, end] = [`<${name}`, `</${name}>`];
  return (content, attributes = '') =>
    content === '' ? `${start}${attributes}/>` : `${start}${attributes}>${content}${end}`;
}

// The model has none of these in an answer.
function refuseUnknownTraits(schema: NormalizedSchema): void {
  const { xmlNamespace: namespace, sparse, idempotencyToken } = schema.getMergedTraits();
  if (namespace || sparse || idempotencyToken) {
    throw new Error(`The model has an output with a trait that is not known here: ${schema.getMemberName()}`);
  }
}

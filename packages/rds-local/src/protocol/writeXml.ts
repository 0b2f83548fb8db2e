import { XmlShapeSerializer } from '@aws-sdk/core/protocols';
import { type StructureSchema, shapeNamespace, xmlNamespace } from './model.ts';

// https://www.w3.org/TR/xml/#charsets
const illegalInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

// Query protocols write times as ISO 8601 (5) where a member has no format of its own.
const timestampFormat = { useTrait: true, default: 5 as const };

/**
 * Writes a structure as an XML document named after its schema. Everything is escaped, and a character that XML can not
 * hold becomes U+FFFD, so that no stored value can break an answer.
 */
export function writeXml(schema: StructureSchema, value: object): string {
  const serializer = new XmlShapeSerializer({ xmlNamespace, serviceNamespace: shapeNamespace, timestampFormat });
  serializer.write(schema, value);
  return String(serializer.flush()).replace(illegalInXml, '\u{FFFD}');
}

import { keysOf } from '../keysOf.ts';
import type { OrderableDBInstanceOption } from '../rows.ts';
import type { EffectOf } from './effect.ts';

/** Everything that decides which parameters apply to a database, and what is sent of them. */
export interface Facts<Values> {
  /** What the form has. */
  values: Values;
  /** What RDS offers the chosen class and storage with; undefined until that is known. */
  option: OrderableDBInstanceOption | undefined;
  /** Why IAM DB authentication isn't available; undefined where it is. */
  iamUnavailable: string | undefined;
  /** What a restore, a clone or a read replica starts from; undefined for a new database. */
  source?: Values | undefined;
  /** A read replica has the engine, the master user and the backups of its source. */
  isReplica?: boolean;
}

/** What is known about one parameter whatever the database. */
export interface ParameterText {
  /** What the console calls it. */
  label: string;
  /** The unit of a number. */
  unit?: string;
  /** How the console writes a value of it; without this, as it writes any value, and with its unit. */
  text?: (value: unknown) => string;
  /** What changing it brings about. */
  effect?: EffectOf;
  /** Without this, a line of text, or a field of its own that knows more than a row. */
  field?: FieldOfParameter;
}

/** How forms ask for a parameter: its control, and what it says where a form doesn't say something else. */
export interface FieldOfParameter {
  control: 'text' | 'number' | 'check' | 'yes-no';
  /** Without this, the parameter's. */
  label?: string;
  /** Instead of Yes and No. */
  labels?: { yes: string; no: string };
  description?: string;
  constraintText?: string;
}

/** The pages of a Create wizard that ask for parameters. */
export type AskingPage = 'engine' | 'details' | 'advanced';

/** A section that forms and the pages of a database have alike. */
export type SectionOfParameter = 'storage' | 'network';

/**
 * What is known about one parameter of RDS.
 *
 * `Described` is the type of the databases that it is read from.
 */
export interface Parameter<Values, Name extends keyof Values, Described = never> extends ParameterText {
  /** Where a Create wizard asks for it. Without this, it doesn't. */
  page?: AskingPage;
  /** Forms ask for it in this section, and its page shows it there, with all that is in the row and no more. */
  section?: SectionOfParameter;
  /** What its field contains at first. */
  initial?: Values[Name];
  /**
   * Its value in a described database. Without this, that is the member of the same name. A pending value counts as the
   * value, so that choosing the current value again is a change, and cancels the pending one.
   */
  read?: (database: Described) => Values[Name];
  /** A form for a restore, a clone or a read replica begins with the source's value. */
  copied?: true;
  /** Snapshots and automated backups are described with it as databases are. */
  inBackups?: true;
  /** Its name in PendingModifiedValues, where that is another one. */
  pendingAs?: string;
  /** What a change of it is sent as, where Modify has it under another name or in another shape than the form. */
  toChange?: (from: Values[Name], to: Values[Name]) => Partial<Values>;
  /** Whether a database as chosen can have it. Without this, every database can. */
  appliesTo?: (facts: Facts<Values>) => boolean;
  /** It has a meaning only with this other parameter, which has to be sent and on. */
  requires?: keyof Values & string;
  /** It has no meaning with this other parameter. */
  excludedBy?: keyof Values & string;
  /** What is sent where it doesn't apply; without this, nothing. */
  otherwise?: (facts: Facts<Values>) => Values[Name];
  /** The value for which it is left out, because leaving it out means the same to RDS. */
  omittedAt?: Values[Name];
  /** In a restore, a clone or a read replica, leaving it out means the source's value. */
  inherited?: true;
  /** What is sent for it, where RDS has it under another name or in another shape than the form. */
  toRequest?: (facts: Facts<Values>) => Partial<Values>;
  /** The other way round, for a request that is read into a form. */
  sentAs?: SentAs<Values[Name]>;
  /** It belongs to one engine version: with another, its field begins anew. */
  ofVersion?: true;
}

/** The other names that RDS has for a parameter, each with what the form has for a value that is sent there. */
export type SentAs<Value = unknown> = Readonly<Record<string, (sent: unknown, before: unknown) => Value>>;

/** Some rows of a table. */
export type Rows<Values> = { readonly [Name in keyof Values]?: Parameter<Values, Name> };

/**
 * One row per parameter, in the order in which forms ask for them. Those that can be modified, and no others, say what
 * that brings about; where RDS describes them under another name, they say how they are read.
 */
export type ParameterTable<Values, Name extends keyof Values, Modifiable, Described> = {
  readonly [Each in Name]-?: Parameter<Values, Each, Described> &
    (Each extends Modifiable
      ? { effect: EffectOf } & (Each extends keyof Described
          ? unknown
          : { read: (database: Described) => Values[Each] })
      : { effect?: undefined });
};

/**
 * Whether a parameter applies to a database as chosen. The same answer hides or disables its field and keeps its value
 * out of the request.
 */
export function applies<Values>(table: Rows<Values>, name: keyof Values & string, facts: Facts<Values>): boolean {
  const { appliesTo, requires, excludedBy } = table[name] ?? {};
  return (
    (appliesTo?.(facts) ?? true) &&
    (requires === undefined || Boolean(sentValue(table, requires, facts))) &&
    (excludedBy === undefined || !sentValue(table, excludedBy, facts))
  );
}

/**
 * What is sent of the values of a form. A field that is hidden or disabled keeps what was chosen before, in case the choice
 * is changed back; none of that is sent. Neither are empty fields, nor names that aren't in the table.
 *
 * @returns the parameters in the order of the values
 */
export function applicableValues<Values extends object>(table: Rows<Values>, facts: Facts<Values>): Partial<Values> {
  const names = keysOf(facts.values).filter((name) => name in table);
  const entries = names.flatMap((name) =>
    Object.entries(table[name]?.toRequest?.(facts) ?? { [name]: sentValue(table, name, facts) }),
  );
  // The names are those of the rows.
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Partial<Values>;
}

function sentValue<Values>(table: Rows<Values>, name: keyof Values & string, facts: Facts<Values>) {
  const { otherwise, omittedAt, inherited } = table[name] ?? {};
  if (isEmpty(facts.values[name])) return undefined;
  const value = applies(table, name, facts) ? facts.values[name] : otherwise?.(facts);
  const implied = (inherited && facts.source?.[name]) ?? omittedAt;
  return value === implied ? undefined : value;
}

function isEmpty(value: unknown) {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/**
 * What checks a value, as Standard Schema v1 says (standardschema.dev): zod, valibot and arktype schemas are such.
 * It never throws for bad input: it answers with issues.
 */
export interface Schema<Value> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => SchemaResult<Value> | Promise<SchemaResult<Value>>;
  };
}

export type SchemaResult<Value> =
  | { readonly value: Value; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] };

export interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** The dotted name of the field an issue is about: `contacts.0.mail`; empty for the value as a whole. */
export function issueField(issue: SchemaIssue): string {
  return (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
}

/**
 * What was kept as data, by a schema that answers at once, as all of ours do.
 *
 * @throws {TypeError} for what it is not, naming its fields.
 */
export function parseWith<Value>(schema: Schema<Value>, value: unknown): Value {
  const result = schema['~standard'].validate(value);
  if (result instanceof Promise) throw new TypeError('this schema answers later');
  if (result.issues) throw new TypeError(`not as its schema says: ${result.issues.map(issueField).join(', ')}`);
  return result.value;
}

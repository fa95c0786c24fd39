import type { Endpoint } from '@madoguchi/sdk/portal/endpoint.js';
import { issueField } from '@madoguchi/sdk/portal/schema.js';
import { Refusal, wrong } from '../problem.ts';

/** Checks an operation's input by its endpoint; what is not part of the schema is left out. */
export async function validate<Input>(
  { input }: Pick<Endpoint<Input, unknown>, 'input'>,
  raw: unknown,
): Promise<Input> {
  if (!input) return undefined as Input; // an endpoint without input is an Endpoint<void, …>
  const result = await input['~standard'].validate(raw);
  if (result.issues) {
    const fields = new Set(result.issues.map(issueField));
    throw new Refusal('invalid-input', { fieldErrors: [...fields].map((field) => ({ field, code: 'invalid' })) });
  }
  const field = fieldWithNul(result.value, '');
  if (field !== undefined) throw wrong(field, 'invalid');
  return result.value;
}

/** The field whose text holds a NUL, which PostgreSQL cannot keep; only what the schema let through is looked at. */
function fieldWithNul(value: unknown, field: string): string | undefined {
  if (typeof value === 'string') return value.includes('\0') ? field : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, part] of Object.entries(value)) {
    const found = fieldWithNul(part, field === '' ? name : `${field}.${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

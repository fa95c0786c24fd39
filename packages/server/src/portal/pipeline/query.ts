import * as z from 'zod/mini';
import type { Endpoint } from '@madoguchi/sdk/portal/endpoint.js';
import type { Schema } from '@madoguchi/sdk/portal/schema.js';

/** What a query says, all of it text, but for what the endpoint's input has as a yes or no (`true`, `false`) or a number. */
export function readQuery(
  { input }: Endpoint<unknown, unknown>,
  query: URLSearchParams,
): Readonly<Record<string, unknown>> {
  const [flags, numbers] = [fieldsOf(input, z.ZodMiniBoolean), fieldsOf(input, z.ZodMiniNumber)];
  return Object.fromEntries(
    [...query].map(([name, text]) => {
      if (flags.has(name) && /^(true|false)$/.test(text)) return [name, text === 'true'];
      return [name, numbers.has(name) && /^-?\d{1,15}$/.test(text) ? Number(text) : text];
    }),
  );
}

/** The fields of an input that are of a type. */
function fieldsOf(
  input: Schema<unknown> | undefined,
  type: typeof z.ZodMiniBoolean | typeof z.ZodMiniNumber,
): ReadonlySet<string> {
  const shape = input instanceof z.ZodMiniObject ? input.def.shape : {};
  const isOf = (field: unknown): boolean =>
    field instanceof type || (field instanceof z.ZodMiniOptional && isOf(field.def.innerType));
  return new Set(Object.keys(shape).filter((name) => isOf(shape[name])));
}

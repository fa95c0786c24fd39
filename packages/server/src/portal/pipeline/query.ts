import * as z from 'zod/mini';
import type { Endpoint } from '@madoguchi/sdk/portal/endpoint.js';
import type { Schema } from '@madoguchi/sdk/portal/schema.js';

/** What a query says, all of it text, but for a yes or no of the endpoint's input: `true` and `false` are booleans there. */
export function readQuery(
  { input }: Endpoint<unknown, unknown>,
  query: URLSearchParams,
): Readonly<Record<string, unknown>> {
  const flags = flagsOf(input);
  return Object.fromEntries(
    [...query].map(([name, text]) => [name, flags.has(name) && /^(true|false)$/.test(text) ? text === 'true' : text]),
  );
}

function flagsOf(input: Schema<unknown> | undefined): ReadonlySet<string> {
  const shape = input instanceof z.ZodMiniObject ? input.def.shape : {};
  const isFlag = (field: unknown): boolean =>
    field instanceof z.ZodMiniBoolean || (field instanceof z.ZodMiniOptional && isFlag(field.def.innerType));
  return new Set(Object.keys(shape).filter((name) => isFlag(shape[name])));
}

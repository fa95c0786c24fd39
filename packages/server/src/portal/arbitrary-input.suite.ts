import { toBase64url } from '@madoguchi/sdk/portal/base64url.rules.js';
import type { Endpoint } from '@madoguchi/sdk/portal/endpoint.js';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { password } from './fixture.suite.ts';

/** Texts that have been trouble somewhere. */
const edgeTexts: readonly string[] = [
  '',
  '\0',
  'a\0',
  '\ud800',
  'person@customer.example',
  password,
  'ja',
  '__proto__',
  "' or 1=1 --",
  '%',
  '𠮷',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '\ufdfa'.repeat(150), // 18 characters each in NFKC
  'x'.repeat(190),
  'x'.repeat(2_000),
];
const edgeNumbers: readonly number[] = [0, 1, -1, 1.5, 2 ** 31, Number.MAX_SAFE_INTEGER, 1e308];

export const texts: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(...edgeTexts),
);
const numbers = fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.double(), fc.constantFrom(...edgeNumbers));

/** Anything that JSON can say. */
export const values: fc.Arbitrary<unknown> = fc.oneof(
  texts,
  numbers,
  fc.boolean(),
  fc.constant(null),
  fc.array(texts, { maxLength: 4 }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** A cursor of the form that this server makes. */
const cursorOf = (last: readonly unknown[]): string => toBase64url(new TextEncoder().encode(JSON.stringify(last)));
const edgeCursors = ['\0', '\ud800', '%', ...edgeNumbers].flatMap((first) => [
  cursorOf([first, 'a']),
  cursorOf([first, 1]),
]);
const cursors = fc.array(fc.oneof(texts, numbers), { minLength: 1, maxLength: 3 }).map(cursorOf);

type JsonSchema = z.core.JSONSchema.BaseSchema;
type FieldSchema = JsonSchema | boolean;

/** The fields of an operation's input. */
function fieldsOf({ input }: Endpoint<unknown, unknown>): readonly (readonly [name: string, schema: FieldSchema])[] {
  if (!(input instanceof z.ZodMiniType)) return [];
  return Object.entries(z.toJSONSchema(input, { io: 'input' }).properties ?? {});
}

/** What an operation's input may be changed to: some of its fields, to values of their type or to anything. */
export function arbitraryChanges(endpoint: Endpoint<unknown, unknown>): fc.Arbitrary<object> {
  const fields = fieldsOf(endpoint);
  if (fields.length === 0) return fc.constant({});
  return fc
    .uniqueArray(fc.constantFrom(...fields), { maxLength: 2, selector: ([name]) => name })
    .chain((changed) => fc.record(Object.fromEntries(changed.map(([name, schema]) => [name, valueOf(name, schema)]))));
}

/** Each field of an operation's input at the edges of its type, one at a time; first, none of them. */
export function edgeChanges(endpoint: Endpoint<unknown, unknown>): readonly object[] {
  const edges = fieldsOf(endpoint).flatMap(([name, schema]) =>
    edgesOf(name, schema).map((value) => ({ [name]: value })),
  );
  return [{}, ...edges];
}

function edgesOf(name: string, schema: FieldSchema): readonly unknown[] {
  if (name === 'cursor') return edgeCursors;
  if (typeof schema === 'boolean' || schema.enum || schema.const !== undefined) return [];
  if (schema.type === 'string') return edgeTexts;
  return schema.type === 'integer' || schema.type === 'number' ? edgeNumbers : [];
}

function valueOf(name: string, schema: FieldSchema | undefined): fc.Arbitrary<unknown> {
  if (schema === undefined || typeof schema === 'boolean') return values;
  return fc.oneof(
    { weight: 6, arbitrary: name === 'cursor' ? fc.oneof(cursors, texts) : ofType(schema) },
    { weight: 1, arbitrary: values },
  );
}

function ofType({ type, enum: among, const: only, oneOf, items, properties }: JsonSchema): fc.Arbitrary<unknown> {
  if (only !== undefined) return fc.constant(only);
  if (among) return fc.constantFrom(...among);
  if (oneOf) return fc.oneof(...oneOf.map((one) => valueOf('', one)));
  if (type === 'array') return fc.array(valueOf('', Array.isArray(items) ? items[0] : items), { maxLength: 4 });
  if (type === 'object' && properties)
    return fc.record(
      Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, valueOf(name, part)])),
      { requiredKeys: [] },
    );
  if (type === 'object') return fc.dictionary(texts, texts, { maxKeys: 4 });
  if (type === 'boolean') return fc.boolean();
  return type === 'integer' || type === 'number' ? numbers : texts;
}

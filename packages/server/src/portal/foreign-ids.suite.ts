import type { Endpoint } from '@madoguchi/sdk/portal/endpoint.js';
import * as z from 'zod/mini';
import type { Reply } from './fixture.suite.ts';

/** What a client sees, without what is new in every answer and without the value that it sent itself. */
export function comparable({ status, headers, text }: Reply, sent: string): unknown {
  const shown = (value: string): string =>
    value.replaceAll(headers.get('mado-request-id') ?? '', '').replaceAll(sent, '');
  return { status, headers: [...headers].map(([name, value]) => [name, shown(value)]), body: shown(text) };
}

/** The fields of an operation's input. */
export function inputFields({ input }: Endpoint<unknown, unknown>): readonly string[] {
  if (!(input instanceof z.ZodMiniType)) return [];
  const { properties = {} } = z.toJSONSchema(input, { io: 'input' });
  return Object.keys(properties);
}

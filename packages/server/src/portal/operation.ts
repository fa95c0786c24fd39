import type { Endpoint } from '@madoguchi/sdk/portal/endpoint.js';
import { validate } from './pipeline/validate.ts';
import type { Call } from './call.ts';

/** An endpoint and what carries it out. */
export interface Operation {
  readonly endpoint: Endpoint<unknown, unknown>;
  /** Checks the input, and gives what carries the operation out with it. */
  accept(input: unknown): Promise<AcceptedInput>;
}

export interface AcceptedInput {
  /** The input as the schema gave it back. */
  readonly input: unknown;
  run(call: Call): Promise<unknown>;
}

export function operation<Input, Output>(
  endpoint: Endpoint<Input, Output>,
  handle: (call: Call, input: Input) => Promise<Output>,
): Operation {
  return {
    endpoint,
    async accept(raw) {
      const input = await validate(endpoint, raw);
      return { input, run: (call) => handle(call, input) };
    },
  };
}

/**
 * The operation of each endpoint by its name.
 *
 * @throws {Error} when an endpoint has no operation, an operation no endpoint, or either comes twice.
 */
export function operationTable(
  endpoints: readonly Endpoint<unknown, unknown>[],
  operations: readonly Operation[],
): ReadonlyMap<string, Operation> {
  const table = new Map<string, Operation>();
  for (const entry of operations) {
    const { name } = entry.endpoint;
    if (table.has(name)) throw new Error(`${name} has two operations.`);
    if (!endpoints.includes(entry.endpoint)) throw new Error(`${name} is not in the table of endpoints.`);
    table.set(name, entry);
  }
  for (const { name } of endpoints) if (!table.has(name)) throw new Error(`${name} has no operation.`);
  if (table.size !== endpoints.length) throw new Error('Two endpoints have the same name.');
  return table;
}

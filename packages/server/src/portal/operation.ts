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
 * The operation of each endpoint by its name, in the order of the endpoints.
 *
 * @throws {Error} when an endpoint has no operation, an operation no endpoint, or either comes twice.
 */
export function operationTable(
  endpoints: readonly Endpoint<unknown, unknown>[],
  operations: readonly Operation[],
): ReadonlyMap<string, Operation> {
  const stray = operations.find(({ endpoint }) => !endpoints.includes(endpoint));
  if (stray) throw new Error(`${stray.endpoint.name} is not in the table of endpoints.`);
  const table = new Map<string, Operation>();
  for (const endpoint of endpoints) {
    const { name } = endpoint;
    const [own, second] = operations.filter((entry) => entry.endpoint === endpoint);
    if (!own) throw new Error(`${name} has no operation.`);
    if (second) throw new Error(`${name} has two operations.`);
    if (table.has(name)) throw new Error(`Two endpoints are named ${name}.`);
    table.set(name, own);
  }
  return table;
}

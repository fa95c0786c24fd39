import type { Endpoint } from './endpoint.ts';

/** Whether an operation's input travels as a JSON body; else it is in path and query. */
export function hasBody({ method, input }: Pick<Endpoint<unknown, unknown>, 'method' | 'input'>): boolean {
  return input !== undefined && method[0] === 'P'; // POST or PUT, in the fewest bytes: sign-in loads it
}

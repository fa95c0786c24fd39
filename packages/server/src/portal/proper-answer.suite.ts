import assert from 'node:assert/strict';
import { field, type Fixture, type Reply } from './fixture.suite.ts';

/** Whatever was asked: the answer is no fault, has the headers of every answer, and a refusal tells nothing of the inside. */
export function assertProper({ status, headers, text, body }: Reply, { log }: Fixture, method: string): void {
  assert.notEqual(status, 500, JSON.stringify(log.findLast(({ event }) => event === 'request-failed')));
  assert.ok(headers.has('mado-time') && headers.has('mado-request-id'));
  if (status < 300 || method === 'HEAD') return;
  assert.equal(headers.get('content-type'), 'application/problem+json');
  assert.equal(field(body, 'status'), status);
  assert.ok(!/\b(sqlite|postgres|select|insert|node_modules|\.ts\b|at )\b/i.test(text), text);
}

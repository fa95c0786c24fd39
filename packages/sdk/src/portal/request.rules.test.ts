import assert from 'node:assert/strict';
import { it } from 'node:test';
import * as z from 'zod/mini';
import { hasBody } from './request.rules.ts';

const input = z.object({ id: z.string() });

it('sends as a JSON body what POST and PUT take, and nothing else', () => {
  for (const method of ['POST', 'PUT'] as const) assert.equal(hasBody({ method, input }), true, method);
  for (const method of ['GET', 'DELETE'] as const) assert.equal(hasBody({ method, input }), false, method);
});

it('sends no JSON body without an input, or where a file is the body', () => {
  assert.equal(hasBody({ method: 'POST' }), false);
  assert.equal(hasBody({ method: 'POST', input, body: 'file' }), false);
});

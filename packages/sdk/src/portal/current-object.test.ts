import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod/mini';
import { currentObject } from './current-object.ts';
import { PortalError } from './errors.ts';

const schema = z.object({ name: z.string() });
const load = async () => schema;

test('what a refusal says of the object is taken where it is the refusal that was meant, and can be read', async () => {
  const current = { name: '本番環境' };
  const refused = new PortalError('version-conflict', { current });
  assert.deepEqual(await currentObject(refused, 'version-conflict', load), current);
  assert.equal(await currentObject(refused, 'leaving-changed', load), undefined);
  assert.equal(await currentObject(new PortalError('version-conflict'), 'version-conflict', load), undefined);
  const unreadable = new PortalError('version-conflict', { current: { name: 1 } });
  assert.equal(await currentObject(unreadable, 'version-conflict', load), undefined);
});

test('a schema that cannot be loaded leaves the refusal as it was', async () => {
  const refused = new PortalError('version-conflict', { current: {} });
  const failing = () => Promise.reject(new Error('no connection'));
  assert.equal(await currentObject(refused, 'version-conflict', failing), undefined);
});

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { PortalError } from './errors.ts';
import { closingCode } from './list.rules.ts';

it('INF-09 a list is closed by what tells a customer that it is not for them, and by nothing that can pass', () => {
  const closed = (code: ConstructorParameters<typeof PortalError>[0]) => closingCode(new PortalError(code));
  assert.equal(closed('contract-required'), 'contract-required');
  assert.equal(closed('system-not-in-use'), 'system-not-in-use');
  for (const code of ['network', 'internal', 'unauthenticated', 'forbidden', 'not-found', 'rate-limited'] as const)
    assert.equal(closed(code), undefined, code);
});

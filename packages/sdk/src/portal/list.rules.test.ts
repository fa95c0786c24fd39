import assert from 'node:assert/strict';
import { it } from 'node:test';
import { PortalError } from './errors.ts';
import { closes, closingCode } from './list.rules.ts';

it('INF-09 a list is closed by what tells a customer that it is not for them, and by nothing that can pass', () => {
  const closed = (code: ConstructorParameters<typeof PortalError>[0]) => closingCode(new PortalError(code));
  assert.equal(closed('contract-required'), 'contract-required');
  assert.equal(closed('system-not-in-use'), 'system-not-in-use');
  for (const code of ['network', 'internal', 'unauthenticated', 'forbidden', 'not-found', 'rate-limited'] as const)
    assert.equal(closed(code), undefined, code);
});

it('INF-09 what was read before is not shown to somebody who was taken out of it, or to another account', () => {
  for (const code of ['contract-required', 'system-not-in-use', 'forbidden', 'not-found', 'account-changed'] as const)
    assert.equal(closes(new PortalError(code)), true, code);
  for (const code of ['network', 'internal', 'unauthenticated', 'rate-limited'] as const)
    assert.equal(closes(new PortalError(code)), false, code);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endpoints } from '@madoguchi/sdk/portal/endpoints.js';
import { actorOf, operationWords, outcomeOf } from './operations.ts';

/** Operations with another method than GET, besides those named for reading, that leave no line in the audit trail. */
const untold: ReadonlySet<string> = new Set([
  'extendSession',
  'inspectPasswordLink',
  'inspectInvitation',
  'inspectRegistration',
  'inspectAddressChange',
  'inspectRecovery',
  'inspectLicenseKey',
  'checkLeaving',
  'openAnnouncement',
  'keepVideoPosition',
  'noteTicketSeen',
  'findSubdomains',
  'sendSpeedSample',
]);

test('OPS-05 whatever can stand in the audit trail is told in words', () => {
  for (const { name, method } of endpoints)
    if (method !== 'GET' && !name.startsWith('read') && !untold.has(name)) assert.ok(operationWords[name], name);
  const words = Object.values(operationWords);
  assert.equal(new Set(words.map(({ ja }) => ja)).size, words.length, 'one cannot be taken for another');
  assert.equal(new Set(words.map(({ en }) => en)).size, words.length);
});

test('OPS-05 an outcome that is not known yet is told by its code, and people by what they are', () => {
  assert.equal(outcomeOf('locked').ja, '失敗（ロック中）');
  assert.equal(outcomeOf('contract-required').ja, '失敗（有効な契約がない）');
  assert.equal(outcomeOf('new-reason').en, 'failed: new-reason');
  assert.equal(actorOf('account:1')?.en, 'customer');
  assert.equal(actorOf('robot'), undefined);
});

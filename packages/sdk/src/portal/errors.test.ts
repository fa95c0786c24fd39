import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPortalError, PortalError, toPortalError } from './errors.ts';
import { createIntent, isUndecided } from './intent.ts';
import { issueField } from './schema.ts';
import { cryptoRandom } from './time.ts';

describe('PortalError', () => {
  it('is data: a code with its facts, and no text for display', () => {
    const bare = new PortalError('network');
    assert.deepEqual(
      [bare.name, bare.message, bare.code, bare.params, bare.fieldErrors],
      ['PortalError', 'network', 'network', {}, []],
    );
    for (const key of ['status', 'retryAfter', 'requestId', 'current'] as const) assert.equal(bare[key], undefined);
    const cause = new Error('x');
    assert.equal(new PortalError('network', { cause }).cause, cause);
    assert.ok(bare instanceof Error);
  });

  it('is made of whatever was thrown, and is known when another copy of the SDK made it', () => {
    const error = new PortalError('locked', { status: 429 });
    assert.equal(toPortalError(error), error);
    const foreign = Object.assign(new Error('locked'), { name: 'PortalError', code: 'locked' });
    assert.equal(toPortalError(foreign), foreign);
    for (const thrown of [
      new TypeError('Failed to fetch'),
      'text',
      undefined,
      null,
      { name: 'PortalError', code: 'x' },
    ]) {
      assert.equal(isPortalError(thrown), false);
      assert.deepEqual([toPortalError(thrown).code, toPortalError(thrown).cause], ['network', thrown]);
    }
  });
});

describe('an intent', () => {
  it('keeps its key while the same is sent, until an answer settles it', () => {
    const intent = createIntent(cryptoRandom);
    const first = intent.key({ a: 1 });
    assert.equal(intent.key({ a: 1 }), first);
    assert.notEqual(intent.key({ a: 2 }), first);
    const second = intent.key({ a: 2 });
    intent.settled();
    assert.notEqual(intent.key({ a: 2 }), second);
  });

  it('is undecided as long as nobody knows whether the server carried it out', () => {
    const undecided = (code: string, status?: number) => isUndecided(new PortalError(code, { status }));
    for (const [code, status] of [
      ['network'],
      ['timeout'],
      ['aborted'],
      ['internal', 500],
      ['unavailable', 503],
      ['bad-response', 201],
      ['idempotency-running', 409],
    ] as const)
      assert.equal(undecided(code, status), true, code);
    for (const [code, status] of [
      ['invalid-input', 400],
      ['rate-limited', 429],
      ['idempotency-mismatch', 422],
      ['unauthenticated', 401],
    ] as const)
      assert.equal(undecided(code, status), false, code);
  });
});

it('a schema’s issue names its field with dots', () => {
  assert.equal(issueField({ message: '' }), '');
  assert.equal(issueField({ message: '', path: ['contacts', 0, { key: 'mail' }] }), 'contacts.0.mail');
});

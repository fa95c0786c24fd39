import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPortalError, PortalError, toPortalError } from './errors.ts';

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

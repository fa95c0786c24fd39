import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PortalError } from './errors.ts';
import { createIntent, isUndecided } from './intent.ts';
import { cryptoRandom, hour } from './time.ts';

const lost = new PortalError('network');
const refused = new PortalError('invalid-input', { status: 400 });

describe('an intent', () => {
  it('keeps its key while the same is sent, until an answer ends it', async () => {
    const intent = createIntent({ random: cryptoRandom, clock: Date });
    const keys: string[] = [];
    const attempt = (input: unknown, error?: Error): Promise<void> =>
      intent
        .attempt(input, async (key) => {
          keys.push(key);
          if (error) throw error;
        })
        .catch((thrown: unknown) => assert.equal(thrown, error));
    await attempt({ a: 1 }, lost);
    await attempt({ a: 1 }, lost);
    await attempt({ a: 2 }, lost);
    await attempt({ a: 2 });
    await attempt({ a: 2 }, refused);
    await attempt({ a: 2 });
    const [a, b, c, d, e, f] = keys;
    assert.equal(a, b);
    assert.notEqual(b, c, 'something else is another intent');
    assert.equal(c, d);
    assert.notEqual(d, e, 'answered');
    assert.notEqual(e, f, 'refused');
  });

  for (const [code, status] of [
    ['unauthenticated', 401],
    ['timeout', 408],
    ['rate-limited', 429],
    ['terms-required', 403],
    ['password-change-required', 403],
  ] as const)
    it(`keeps its key at ${code}, which says nothing of a sending whose answer was lost`, async () => {
      const intent = createIntent({ random: cryptoRandom, clock: Date });
      const keys: string[] = [];
      const answers = [new PortalError(code, { status }), lost, new PortalError(code, { status }), undefined];
      for (const error of answers)
        await intent
          .attempt('x', async (key) => {
            keys.push(key);
            if (error) throw error;
          })
          .catch((thrown: unknown) => assert.equal(thrown, error));
      assert.deepEqual(keys, Array(4).fill(keys[0]));
      assert.equal(intent.open, undefined);
    });

  it('keeps its key as long as a server knows it, and sends the same as another intent after that', async () => {
    let now = 0;
    const intent = createIntent({ random: cryptoRandom, clock: { now: () => now } });
    const keys: string[] = [];
    for (now of [0, 24 * hour - 1, 24 * hour])
      await intent
        .attempt('x', async (key) => {
          keys.push(key);
          throw lost;
        })
        .catch((thrown: unknown) => assert.equal(thrown, lost));
    assert.equal(keys[0], keys[1]);
    assert.notEqual(keys[1], keys[2]);
    assert.equal(intent.open?.at, 24 * hour);
  });

  it('gives what was answered, and what went wrong as a PortalError', async () => {
    const intent = createIntent({ random: cryptoRandom, clock: Date });
    assert.equal(await intent.attempt('x', async () => 7), 7);
    const cause = new Error('a line');
    await assert.rejects(
      intent.attempt('x', () => Promise.reject(cause)),
      (error) => error instanceof PortalError && error.code === 'network' && error.cause === cause,
    );
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

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createServerClock, cryptoRandom, randomToken } from './time.ts';

const serverTime = Date.parse('2031-05-01T00:00:00Z');
const near = (actual: number, expected: number, by: number): void =>
  assert.ok(Math.abs(actual - expected) <= by, `${actual} is not within ${by} ms of ${expected}`);

describe('the server’s clock', () => {
  it('shows local time before the first answer', () => {
    near(createServerClock().now(), Date.now(), 50);
  });

  it('follows the server, also where the local clock is wrong or moved meanwhile', (t) => {
    const clock = createServerClock();
    clock.observe(serverTime, clock.elapsed());
    near(clock.now(), serverTime, 20);
    t.mock.timers.enable({ apis: ['Date'], now: 0 });
    near(clock.now(), serverTime, 50);
  });

  it('takes the middle of the time that the request was on its way', () => {
    const clock = createServerClock();
    clock.observe(serverTime, clock.elapsed() - 2_000);
    near(clock.now(), serverTime + 1_000, 20);
  });

  it('keeps what a quick answer told when a slow one fits it', () => {
    const clock = createServerClock();
    clock.observe(serverTime, clock.elapsed());
    clock.observe(serverTime, clock.elapsed() - 8_000);
    near(clock.now(), serverTime, 20);
  });

  it('narrows with quicker answers', () => {
    const clock = createServerClock();
    clock.observe(serverTime, clock.elapsed() - 8_000);
    clock.observe(serverTime + 6_000, clock.elapsed() - 10);
    near(clock.now(), serverTime + 6_000, 30);
  });

  it('begins anew when the server’s clock was moved, ahead or back', () => {
    const clock = createServerClock();
    clock.observe(serverTime, clock.elapsed());
    clock.observe(serverTime + 3_600_000, clock.elapsed());
    near(clock.now(), serverTime + 3_600_000, 20);
    clock.observe(serverTime, clock.elapsed());
    near(clock.now(), serverTime, 20);
  });

  it('ignores what is no time', () => {
    const clock = createServerClock();
    clock.observe(serverTime, clock.elapsed());
    for (const nonsense of [Number.NaN, 0, -1, Infinity]) clock.observe(nonsense, clock.elapsed());
    near(clock.now(), serverTime, 20);
  });
});

describe('chance', () => {
  it('makes tokens of 256 bits in 43 characters that fit into a URL, no two alike', () => {
    const tokens = new Set(Array.from({ length: 500 }, () => randomToken(cryptoRandom)));
    assert.equal(tokens.size, 500);
    for (const token of tokens) assert.match(token, /^[\w-]{43}$/);
  });

  it('is handed in', () => {
    assert.equal(
      randomToken((bytes) => bytes.fill(255), 3),
      '____',
    );
    assert.equal(
      randomToken((bytes) => bytes.fill(0xfb), 4),
      '-_v7-w',
    );
  });
});

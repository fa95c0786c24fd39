import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../portal/problem.ts';
import { argon2idHasher } from './argon2id-hasher.ts';
import { createQueue } from './queue.ts';

test('passwords are kept as argon2id with a salt of their own, and verified', async () => {
  const hasher = argon2idHasher();
  const [one, two] = await Promise.all([hasher.hash('Correct.Horse_9'), hasher.hash('Correct.Horse_9')]);
  assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  assert.notEqual(one, two);
  assert.equal(await hasher.verify(one, 'Correct.Horse_9'), true);
  assert.equal(await hasher.verify(two, 'correct.Horse_9'), false);
  assert.equal(await hasher.verify(one, ''), false);
  await assert.rejects(hasher.verify('$2b$10$x', 'x'), /not one of argon2id/);
});

test('a hash made with other settings still verifies', async () => {
  const lighter = '$argon2id$v=19$m=1024,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$';
  const { argon2Sync } = await import('node:crypto');
  const tag = argon2Sync('argon2id', {
    message: 'x',
    nonce: Buffer.from('somesaltsomesalt'),
    memory: 1024,
    passes: 1,
    parallelism: 1,
    tagLength: 32,
  });
  assert.equal(await argon2idHasher().verify(lighter + tag.toString('base64').replace('=', ''), 'x'), true);
});

test('so many run at once, so many wait, and the rest is told to come again', async () => {
  const queue = createQueue(2, 3, () => new Refusal('unavailable'));
  let running = 0;
  let most = 0;
  const release = Promise.withResolvers<void>();
  const results = Array.from({ length: 8 }, (_, i) =>
    queue(async () => {
      most = Math.max(most, ++running);
      await release.promise;
      running--;
      if (i === 1) throw new Error('one that fails gives its place back too');
      return i;
    }),
  );
  release.resolve();
  const settled = await Promise.allSettled(results);
  assert.equal(most, 2);
  assert.deepEqual(
    settled.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected', 'rejected'],
  );
  assert.equal(await queue(async () => 'again'), 'again');
});

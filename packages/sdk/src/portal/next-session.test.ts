import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { onNextSession } from './next-session.ts';
import { session as known } from './reply-server.suite.ts';
import { createSession } from './session.ts';

function open() {
  let asked = 0;
  let begun = 0;
  let answered = (): void => undefined;
  const read = new Promise<void>((done) => (answered = done));
  const session = createSession({
    read: () => {
      asked++;
      return Promise.resolve({ session: null });
    },
    end: () => Promise.resolve(),
  });
  return {
    session,
    watch: () => onNextSession(session, read, () => void begun++),
    async answer() {
      answered();
      await read;
    },
    counts: () => ({ asked, begun }),
  };
}
const later = { ...known, endsAt: '2026-11-21T13:00:00.000Z' };

describe('AUTH-03 the next session', () => {
  it('AUTH-03 begins when somebody signed in again, and not when a session only goes on', () => {
    const { session, watch, counts } = open();
    session.adopt(known);
    const end = watch();
    session.adopt({ ...known, idleEndsAt: '2026-11-20T03:00:00.000Z' });
    session.expire(known);
    session.adopt(known);
    assert.equal(counts().begun, 0);
    session.expire(known);
    session.adopt({ ...later, gates: ['terms'] });
    assert.equal(counts().begun, 0, 'nothing can be read yet');
    session.adopt(later);
    assert.equal(counts().begun, 1);
    end();
    session.adopt(known);
    assert.deepEqual(counts(), { asked: 0, begun: 1 });
  });

  it('AUTH-03 is told as well where nobody knew who is signed in, and nobody is asked for it', async () => {
    const { session, watch, answer, counts } = open();
    const end = watch();
    assert.equal(counts().asked, 0);
    session.adopt(known);
    await answer();
    session.adopt(later);
    assert.deepEqual(counts(), { asked: 0, begun: 1 });
    end();
  });

  it('leaves nobody listening where it ended before the first answer', async () => {
    const { session, watch, answer, counts } = open();
    watch()();
    session.adopt(known);
    await answer();
    session.adopt(later);
    assert.equal(counts().begun, 0);
  });
});

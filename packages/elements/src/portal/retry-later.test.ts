import '../define/mado-password-request.ts';
import { equal } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { countLeaks } from '../testing/leaks.ts';
import { createScriptedServer, portalOn } from '../testing/scripted-server.ts';
import { RetryLater } from './retry-later.ts';

describe('a part that cannot be loaded', () => {
  it('is told once, tried again when the line is back, and not by an element that left', async () => {
    const element = document.createElement('mado-password-request');
    const portal = portalOn(createScriptedServer());
    const told: string[] = [];
    portal.onError((_, operation) => told.push(operation));
    element.portal = portal;
    place(element);
    const retry = new RetryLater(element);
    let tries = 0;
    element.addController({
      hostUpdated() {
        tries++;
        retry.failed(new TypeError('the line is down'), 'a-part');
      },
    });
    await until(() => tries > 0);
    element.remove();
    await settle(element);
    const leaks = countLeaks();
    const gone = tries;
    place(element);
    await until(() => tries > gone);
    await settle(element);
    equal(told, ['a-part']);
    const before = tries;
    dispatchEvent(new Event('online'));
    await until(() => tries > before);
    await settle(element);
    equal(tries, before + 1);
    equal(leaks.count().timers, 1);
    element.remove();
    await settle(element);
    const { timers, listeners } = leaks.count();
    equal([timers, listeners], [0, 0]);
    leaks.stop();
    dispatchEvent(new Event('online'));
    await settle(element);
    equal(tries, before + 1);
    equal(told, ['a-part']);
  });
});

import '../../define/mado-password-request.ts';
import '../../define/mado-portal.ts';
import { equal } from '../../testing/assert.ts';
import { place, settle, until } from '../../testing/fixture.ts';
import { answer, createScriptedServer, portalOn, sessionOf } from '../../testing/scripted-server.ts';
import { readSession } from '@madoguchi/sdk/portal/session.endpoints.js';
import { isSignedInAgain } from './signed-in-again.ts';

describe('a form whose session had ended under what it sent', () => {
  const portalOfNobody = () => {
    const server = createScriptedServer();
    server.on(readSession, () => answer(200, { session: null }));
    return portalOn(server);
  };

  it('says that somebody signed in again, also after it was moved and after it was given to another portal', async () => {
    const element = document.createElement('mado-password-request');
    const around = place(document.createElement('mado-portal'));
    const [first, other] = [portalOfNobody(), portalOfNobody()];
    let drawn = 0;
    element.addController({ hostUpdated: () => void drawn++ });
    const drawnBefore = async (act: () => void): Promise<number> => {
      await settle(element);
      const before = drawn;
      act();
      return before;
    };
    const isDrawnAfter = async (act: () => void, what: string): Promise<void> => {
      const before = await drawnBefore(act);
      await until(() => drawn > before, what);
    };
    const staysAfter = async (act: () => void, what: string): Promise<void> => {
      const before = await drawnBefore(act);
      await settle(element);
      equal(drawn, before, what);
    };
    around.portal = first;
    around.append(element);
    await until(() => drawn > 0);
    equal(isSignedInAgain(element), false);
    await isDrawnAfter(() => first.session.adopt(sessionOf()), 'where it stood');
    equal(isSignedInAgain(element), true);

    const elsewhere = place(document.createElement('mado-portal'));
    elsewhere.portal = first;
    elsewhere.append(element);
    await isDrawnAfter(() => first.session.adopt(undefined), 'after it was moved');

    element.portal = other;
    await isDrawnAfter(() => other.session.adopt(sessionOf()), 'at another portal');
    equal(isSignedInAgain(element), true);
    await staysAfter(() => first.session.adopt(sessionOf()), 'of the one it left it hears nothing');

    element.remove();
    await staysAfter(() => other.session.adopt(undefined), 'gone');
  });
});

import '../../define/mado-password-request.ts';
import '../../define/mado-portal.ts';
import { equal } from '../../testing/assert.ts';
import { place, settle } from '../../testing/fixture.ts';
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
    const isDrawnWith = async (act: () => void): Promise<boolean> => {
      await settle(element);
      const before = drawn;
      act();
      await settle(element);
      return drawn > before;
    };
    around.portal = first;
    around.append(element);
    await settle(element);
    equal(isSignedInAgain(element), false);
    equal(await isDrawnWith(() => first.session.adopt(sessionOf())), true, 'where it stood');
    equal(isSignedInAgain(element), true);

    const elsewhere = place(document.createElement('mado-portal'));
    elsewhere.portal = first;
    elsewhere.append(element);
    equal(await isDrawnWith(() => first.session.adopt(undefined)), true, 'after it was moved');

    element.portal = other;
    equal(await isDrawnWith(() => other.session.adopt(sessionOf())), true, 'at another portal');
    equal(isSignedInAgain(element), true);
    equal(await isDrawnWith(() => first.session.adopt(sessionOf())), false, 'of the one it left it hears nothing');

    element.remove();
    equal(await isDrawnWith(() => other.session.adopt(undefined)), false, 'gone');
  });
});

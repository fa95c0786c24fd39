import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createPortal, isPortalError, presets, readSession, readTerms, signIn } from '@madoguchi/sdk';
import { setupServer } from 'msw/node';
import { createMockPortal } from '../index.ts';

const information = createMockPortal({ preset: 'information' });
const license = createMockPortal({ preset: 'license', origin: 'https://license.example' });
const network = setupServer(...information.handlers, ...license.handlers);

/** Clients that know no mock: they send through the global `fetch`. */
const informationPortal = createPortal({ configuration: presets.information, baseUrl: information.baseUrl });
const licensePortal = createPortal({ configuration: presets.license, baseUrl: 'https://license.example/api/license' });

describe('under MSW', () => {
  before(() => network.listen({ onUnhandledFrame: 'error' }));
  after(async () => {
    network.close();
    await Promise.all([information.close(), license.close()]);
  });

  test('AUTH-01 two portals keep their sessions apart', async () => {
    const { identifier, password } = information.account;
    await informationPortal.call(signIn, { identifier, password });
    assert.equal((await informationPortal.call(readSession)).session?.account.identifier, identifier);
    assert.equal((await informationPortal.call(readTerms)).version, 1);
    assert.equal((await licensePortal.call(readSession)).session, null);
  });

  test('faults arrive as on a real line', async () => {
    const code = async (call: Promise<unknown>): Promise<unknown> =>
      call.then(
        () => 'none',
        (thrown: unknown) => isPortalError(thrown) && thrown.code,
      );
    const faults = [
      ['offline', 'network'],
      ['reset', 'network'],
      ['cut-json', 'bad-response'],
      ['html-502', 'unavailable'],
    ] as const;
    for (const [fault, expected] of faults) {
      const undo = license.fail('readSession', fault);
      assert.equal(await code(licensePortal.call(readSession)), expected, fault);
      undo();
    }
    license.fail('readSession', 'silence', { times: 1 });
    assert.equal(
      await code(licensePortal.call(readSession, undefined, { signal: AbortSignal.timeout(20) })),
      'aborted',
    );
    assert.equal(await code(licensePortal.call(readSession)), 'none');
  });
});

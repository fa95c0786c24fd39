import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acceptApplication, refuseApplication } from '@madoguchi/sdk/certificates/application-work.endpoints.js';
import type { ApplicationDetail } from '@madoguchi/sdk/certificates/application.model.js';
import { requestTermination, withdrawApplication } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import { onEachDatabase, type Client, type Fixture } from '../portal/fixture.suite.ts';
import {
  agreement,
  carryOut,
  detailIn,
  done,
  goodEntries,
  issuedApplication,
  newSubject,
  openCertificates,
  reread,
  submitted,
} from './certificate-fixture.suite.ts';

const automatic = { ...newSubject, contractType: 'automatic' } as const;
const codes = async ({ database }: Fixture): Promise<readonly string[]> =>
  (await database.kysely.selectFrom('certificate_contract').select('code').orderBy('code').execute()).map(
    ({ code }) => code,
  );

/** An application for another service in the place of a former one, accepted. */
async function switching(fixture: Fixture, client: Client, { id }: ApplicationDetail): Promise<ApplicationDetail> {
  const subject = { ...automatic, kind: 'renewal', serviceId: 'EV2.0', contractType: 'fixed', sourceId: id } as const;
  return done(fixture, acceptApplication, (await submitted(fixture, client, subject, await goodEntries())).id);
}

const ends: Readonly<Record<string, (fixture: Fixture, client: Client, id: string) => Promise<ApplicationDetail>>> = {
  refused: (fixture, _client, id) => done(fixture, refuseApplication, id, { reason: '所在地を確認できませんでした。' }),
  withdrawn: async (_fixture, client, id) => detailIn(await client.call(withdrawApplication, { applicationId: id })),
};

onEachDatabase('what was accepted and comes to nothing', (open) => {
  for (const [state, end] of Object.entries(ends)) {
    test(`CRT-20 CRT-22 a contract goes with its application when that is ${state}`, async () => {
      await using opened = await openCertificates(open);
      const { fixture, client } = opened;
      const accepted = await done(fixture, acceptApplication, (await submitted(fixture, client, automatic)).id);
      assert.ok(accepted.contract);
      const ended = await end(fixture, client, accepted.id);
      assert.deepEqual([ended.state, ended.contract], [state, undefined]);
      assert.deepEqual(await codes(fixture), []);
    });

    test(`CRT-10 CRT-22 the former contract goes on when the change to another service is ${state}`, async () => {
      await using opened = await openCertificates(open);
      const { fixture, client } = opened;
      const former = await issuedApplication(fixture, client, automatic);
      const { id } = await switching(fixture, client, former);
      assert.equal((await reread(client, former)).contract?.terminatesOn, former.contract?.endsOn);
      await end(fixture, client, id);
      assert.deepEqual((await reread(client, former)).contract, former.contract);
      assert.deepEqual(await codes(fixture), [former.contract?.code]);
    });
  }

  test('CRT-21 CRT-22 a contract that its customer terminated stays so, whatever comes of a change of the service', async () => {
    await using opened = await openCertificates(open);
    const { fixture, client } = opened;
    const former = await issuedApplication(fixture, client, automatic);
    const asked = await client.call(requestTermination, {
      applicationId: former.id,
      agreementId: await agreement(fixture, client, 'termination'),
    });
    await carryOut(fixture, detailIn(asked));
    const { id } = await switching(fixture, client, former);
    await ends['withdrawn']?.(fixture, client, id);
    assert.equal((await reread(client, former)).contract?.terminatesOn, former.contract?.endsOn);
  });
});

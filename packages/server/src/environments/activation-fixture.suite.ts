import {
  writeActivationRequest,
  type ActivationRequest,
} from '@madoguchi/sdk/environments/activation-request.rules.js';
import { cryptoRandom, randomToken } from '@madoguchi/sdk/portal/time.js';
import type { MadeContract } from '../contracts/contract-fixture.suite.ts';
import type { Fixture } from '../portal/fixture.suite.ts';
import { makeEnvironment } from './environment-fixture.suite.ts';

/** A request as a licensed system makes it now. */
export function newRequest(
  { clock }: Pick<Fixture, 'clock'>,
  further: Partial<ActivationRequest> = {},
): ActivationRequest {
  return {
    id: randomToken(cryptoRandom, 16),
    product: 'platform',
    system: { id: randomToken(cryptoRandom, 16), name: '本番サーバー' },
    createdAt: new Date(clock.now()).toISOString(),
    ...further,
  };
}

/** Keeps a file as if the account had uploaded it, and gives the upload's id. */
export async function uploadedRequest(fixture: Fixture, identifier: string, text?: string): Promise<string> {
  const { kysely } = fixture.database;
  const content = text ?? (await writeActivationRequest(newRequest(fixture)));
  const kept = await fixture.ports.files?.put(new Blob([content]).stream(), fixture.clock.now());
  const account = await kysely
    .selectFrom('account')
    .select('id')
    .where('portal_id', '=', 'license')
    .where('identifier', '=', identifier)
    .executeTakeFirstOrThrow();
  const id = randomToken(cryptoRandom, 16);
  await kysely
    .insertInto('upload')
    .values({
      id,
      portal_id: 'license',
      account_id: account.id,
      purpose: 'activation-request',
      name: 'request.json',
      type: 'application/json',
      size: kept?.size ?? 0,
      file: kept?.name ?? '',
      uploaded_at: fixture.clock.now(),
    })
    .execute();
  return id;
}

/** An environment with 3 licences of `platform`. */
export function readyEnvironment(fixture: Fixture, { id, products }: MadeContract): Promise<string> {
  return makeEnvironment(fixture, id, { assigned: new Map([[products.get('platform') ?? '', 3]]) });
}

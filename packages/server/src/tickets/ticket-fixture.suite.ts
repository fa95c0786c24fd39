import assert from 'node:assert/strict';
import { presets } from '@madoguchi/sdk';
import { cryptoRandom } from '@madoguchi/sdk/portal/time.js';
import { upload } from '@madoguchi/sdk/portal/upload.endpoints.js';
import { openTicket } from '@madoguchi/sdk/tickets/tickets.endpoints.js';
import { addDevice, addSupportContract, type NewSupportContract } from '../contracts/support-contract-rows.ts';
import { addCompany } from '../identity/account.ts';
import type { NewRowContext } from '../portal/new-row.ts';
import { field, type Client, type Fixture } from '../portal/fixture.suite.ts';
import { transaction } from '../portal/transaction.ts';
import { addSampleServices } from './support-service.suite.ts';

export const portal = 'support';
export const hanako = 'hanako@customer.example';

export const contextOf = ({ clock }: Fixture): NewRowContext => ({
  random: cryptoRandom,
  configuration: presets.support,
  now: clock.now(),
});

/** A maintenance contract with one device, of a company that is there or is added. */
export interface MadeSupportContract {
  readonly companyId: string;
  readonly contractId: string;
  readonly deviceId: string;
}

let serial = 0;

/** Adds a contract with a device, and the portal's services where they are missing. */
export async function supportContract(
  fixture: Fixture,
  { companyId: known, ...contract }: Partial<NewSupportContract> = {},
): Promise<MadeSupportContract> {
  const number = ++serial;
  return transaction(fixture.ports, async (work) => {
    const context = contextOf(fixture);
    await addSampleServices(work, context);
    const companyId = known ?? (await addCompany(work, context, '青空電機産業株式会社'));
    const contractId = await addSupportContract(work, context, {
      companyId,
      number: `ABC${1_000_000 + number}`,
      name: '基幹ネットワーク保守',
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      level: 'normal',
      services: ['hardware', 'training'],
      products: ['RX-9000'],
      ...contract,
    });
    const deviceId = await addDevice(work, context, {
      contractId,
      name: `core-sw-${number}`,
      model: 'RX-9000',
      serialNumber: `RX9-${1000 + number}`,
      location: '本社 3階 サーバー室',
      supportHours: { ja: '24時間365日' },
    });
    return { companyId, contractId, deviceId };
  });
}

/** Somebody who may open tickets, signed in. */
export async function asker(
  fixture: Fixture,
  companyId: string,
  { identifier = hanako, displayName = '髙﨑 花子', roles = ['inquiry-user'] } = {},
): Promise<Client & { readonly accountId: string }> {
  const accountId = await fixture.account({ portal, identifier, displayName, roles, companyId });
  const client = fixture.client(portal);
  assert.equal((await client.signIn(identifier)).status, 201);
  await agree(fixture, client);
  return Object.assign(client, { accountId });
}

/** Agrees to the terms, where some are in force. */
async function agree({ database }: Fixture, client: Client): Promise<void> {
  const terms = await database.kysely.selectFrom('terms').select('version').where('portal_id', '=', portal).execute();
  const version = Math.max(0, ...terms.map((one) => one.version));
  if (version > 0)
    await client.send('POST', `/api/${portal}/terms/agreement`, {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ version, opened: ['use', 'privacy'] }),
    });
}

/** What opens a ticket about a contract. */
export const inquiry = ({ contractId, deviceId }: MadeSupportContract) => ({
  contractId,
  deviceId,
  serviceId: 'hardware',
  kind: 'fault',
  desk: 'engineer',
  severity: 'high',
  title: '電源ユニットの障害',
  description: '片系の電源が落ちています。障害対応をお願いします。',
  contact: { name: '髙﨑 花子', mail: hanako, telephone: '03-1234-5678' },
  uploads: [],
});

/** Opens a ticket, and gives its id. */
export async function opened(client: Client, made: MadeSupportContract, further: object = {}): Promise<string> {
  const { status, body, text } = await client.call(openTicket, { ...inquiry(made), ...further });
  assert.equal(status, 201, text);
  return String(field(body, 'id'));
}

/** Uploads a file to be attached, and gives the id of the upload. */
export async function attached(client: Client, name = 'show-tech.txt', content = 'uptime is 3 days'): Promise<string> {
  const { status, body, text } = await client.call(upload, { purpose: 'ticket-file', name }, { body: content });
  assert.equal(status, 201, text);
  return String(field(body, 'id'));
}

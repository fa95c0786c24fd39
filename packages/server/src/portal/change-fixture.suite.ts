import assert from 'node:assert/strict';

import { presets } from '@madoguchi/sdk';
import { followChanges } from '@madoguchi/sdk/portal/changes.endpoints.js';

import { cryptoRandom } from '@madoguchi/sdk/portal/time.js';

import { addSupportContract } from '../contracts/support-contract-rows.ts';
import { addCompany } from '../identity/account.ts';
import { noteChange } from './change.ts';
import { field, openFixture, serverOrigin, servedPortal, type Client, type Fixture } from './fixture.suite.ts';
import { signedIn } from './samples.suite.ts';

const configuration = { ...presets.support, terms: 'none' } as const;
export const context = (fixture: Fixture) => ({ random: cryptoRandom, configuration, now: fixture.clock.now() });

/** An event of a stream, as `type id data`. */
export interface Stream {
  /** The next event; `closed` where there is none any more. */
  next(): Promise<{ readonly type: string; readonly id: string | undefined; readonly data: unknown } | 'closed'>;
  cancel(): Promise<void>;
  readonly status: number;
}

/** What is told next besides versions that are known: the same may be told twice. */
export async function after(stream: Stream, ...versions: readonly unknown[]): Promise<unknown> {
  const data = field(await stream.next(), 'data');
  return versions.includes(field(data, 'version')) ? after(stream, ...versions) : data;
}

export async function follow(fixture: Fixture, { cookie }: Client, after?: string): Promise<Stream> {
  const query = after === undefined ? '' : `?after=${after}`;
  const url = `${serverOrigin}/api/support${followChanges.path}${query}`;
  const response = await fixture.app.fetch(new Request(url, { headers: { cookie } }));
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    status: response.status,
    async next() {
      for (;;) {
        const [block] = /^(?:[^\n]+\n)+\n/.exec(text) ?? [];
        if (block !== undefined) {
          text = text.slice(block.length);
          const line = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
          const type = line('event');
          if (type === undefined) continue; // a comment
          return { type, id: line('id'), data: JSON.parse(line('data') ?? '') };
        }
        const part = await reader?.read();
        if (!part || part.done) return 'closed';
        text += part.value;
      }
    },
    cancel: async () => reader?.cancel(),
  };
}

/** A support portal with a company, one of its contracts and a ticket of it. */
export async function openSupport(open: Parameters<typeof openFixture>[0]) {
  const fixture = await openFixture(open, { configurations: [configuration, presets.license] });
  const { kysely } = fixture.database;
  const companyId = await addCompany(kysely, context(fixture), '青空電機産業株式会社');
  /** A ticket of a maintenance contract of its own. Gives the contract's id. */
  const ticket = async (id: string, of: string): Promise<string> => {
    const contractId = await addSupportContract(kysely, context(fixture), {
      companyId: of,
      number: `ABC${id}`,
      name: '保守',
      level: 'normal',
      startsOn: '2026-04-01',
      endsOn: '2027-03-31',
      services: [],
      products: [],
    });
    const opened = { opened_by: '誰か', opened_at: 0, updated_at: 0, search_text: '', version: 1 };
    const what = { kind: 'fault', channel: 'web', desk: 'engineer', service_id: 'hardware', severity: 'high' };
    const text = { title: '停止', description: '停止した', contact: '{}', state: 'received' };
    await kysely
      .insertInto('ticket')
      .values({ id, number: id, portal_id: 'support', contract_id: contractId, ...what, ...text, ...opened })
      .execute();
    return contractId;
  };
  const contractId = await ticket('t1', companyId);
  await fixture.account({ portal: 'support', identifier: 'writer@customer.example', company: 'また別の会社' });
  const person = async (identifier: string, roles: readonly string[], company?: string): Promise<Client> => {
    const place = company === undefined ? { companyId } : { company };
    await fixture.account({ portal: 'support', identifier, roles, ...place });
    return signedIn(fixture, identifier, 'support');
  };
  return {
    ...fixture,
    fixture,
    companyId,
    contractId,
    person,
    ticket,
    /** Notes a change and has it looked for, as an operation that writes does. */
    async change(version: number, kind = 'ticket', id = 't1', at = fixture.clock.now()): Promise<void> {
      const portal = servedPortal(configuration);
      const server = { ...fixture.ports, ...unused, clock: { ...fixture.clock, now: () => at } };
      await noteChange(kysely, { server, portal }, kind, id, version);
    },
    /** Writes something, so that it is looked for changes at once, as after every operation that writes. */
    async look(): Promise<void> {
      assert.equal((await fixture.client('support').signIn('writer@customer.example')).status, 201);
    },
    [Symbol.asyncDispose]: () => fixture[Symbol.asyncDispose](),
  };
}

/** What `noteChange` does not ask of a server. */
const unused = {
  dummyHash: Promise.resolve(''),
  gatesOf: async () => [],
  changes: { hasRoom: () => false, listen: () => () => undefined, look: () => undefined, stop: () => undefined },
};

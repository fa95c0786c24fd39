import assert from 'node:assert/strict';
import type { Sample, SampleFor } from '../portal/samples.suite.ts';
import { transaction } from '../portal/transaction.ts';
import { contextOf, inquiry, portal, supportContract, type MadeSupportContract } from './ticket-fixture.suite.ts';
import { addTicket, addTicketEntries } from './ticket-rows.ts';

/** A contract of the person's company; who is of none is of the contract's from then on. */
async function ownSupportContract({ fixture, identifier }: SampleFor): Promise<MadeSupportContract> {
  const { kysely } = fixture.database;
  const account = await kysely
    .selectFrom('account')
    .select(['id', 'company_id as companyId'])
    .where('portal_id', '=', portal)
    .where('identifier', '=', identifier)
    .executeTakeFirst();
  if (account?.companyId) return supportContract(fixture, { companyId: account.companyId });
  const made = await supportContract(fixture);
  await kysely
    .updateTable('account')
    .set({ company_id: made.companyId })
    .where('id', '=', account?.id ?? '')
    .execute();
  return made;
}

/** A ticket of the person's company, closed or not: its id and version. */
async function ownTicket(
  sample: SampleFor,
  closed = false,
): Promise<{ readonly ticketId: string; readonly version: number }> {
  const { fixture } = sample;
  const made = await ownSupportContract(sample);
  const author = { type: 'customer', name: '髙﨑 花子' } as const;
  return transaction(fixture.ports, async (work) => {
    const context = contextOf(fixture);
    const row = await addTicket(work, context, { ...inquiry(made), channel: 'web', author, files: [] });
    const entries = closed ? [{ type: 'state', state: 'closed' } as const] : [];
    const { id, version } = await addTicketEntries(work, context, row, author, entries);
    return { ticketId: id, version };
  });
}

const onTicket =
  (further: object = {}, closed = false) =>
  async (sample: SampleFor): Promise<Sample> => {
    const { ticketId, version } = await ownTicket(sample, closed);
    return { input: { ticketId, ...further }, options: { version } };
  };

/** What makes each operation on tickets succeed, at the support portal. */
export const ticketSamples: Readonly<Record<string, (sample: SampleFor) => Promise<Sample>>> = {
  findTicketSubjects: async (sample) => {
    const { contractId, deviceId } = await ownSupportContract(sample);
    return { input: { contractId, deviceId } };
  },
  readTickets: async (sample) => {
    const { contractId, deviceId } = await ownSupportContract(sample);
    return { input: { contractId, deviceId } };
  },
  readTicket: onTicket(),
  openTicket: async (sample) => ({ input: inquiry(await ownSupportContract(sample)) }),
  replyToTicket: onTicket({ body: '追加の情報です', uploads: [] }),
  closeTicket: onTicket({ body: '解決しました' }),
  reopenTicket: onTicket({ body: '再発しました' }, true),
  noteTicketSeen: onTicket({ seen: 1 }),
  readTicketWork: async (sample) => {
    const { contractId, deviceId } = await ownSupportContract(sample);
    return { input: { contractId, deviceId } };
  },
  readWorkedTicket: onTicket(),
  answerTicket: onTicket({ author: 'engineer', authorName: '技術 一郎', body: '確認します', state: 'in-progress' }),
  enterTicket: async (sample) => {
    const { contractId } = await ownSupportContract(sample);
    const { number } = await sample.fixture.database.kysely
      .selectFrom('maintenance_contract')
      .select('number')
      .where('id', '=', contractId)
      .executeTakeFirstOrThrow();
    assert.ok(number);
    const { kind, desk, severity, title, description, contact } = inquiry(await ownSupportContract(sample));
    return {
      input: { channel: 'telephone', contractNumber: number, kind, desk, severity, title, description, contact },
    };
  },
};

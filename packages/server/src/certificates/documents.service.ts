import type {
  AskForDocumentsInput,
  RecordDocumentsInput,
  RefuseApplicationInput,
  WorkedApplication,
} from '@madoguchi/sdk/certificates/application-work.endpoints.js';
import type { OperatorCall, Replaces } from '../portal/call.ts';
import { wrong } from '../portal/problem.ts';
import { undoAcceptance } from './acceptance-undone.ts';
import { tellOfApplication } from './application-mails.ts';
import { work } from './application-work.service.ts';
import { askFor, changeApplication, moveApplication } from './application-writes.ts';
import { offerOf } from './offer-of.ts';
import { tellAuthority } from './revocations.ts';
import { giveCouponBack } from './withdrawal.service.ts';

type Step<Input> = (call: OperatorCall & Replaces, input: Input) => Promise<WorkedApplication>;

/** Asks for documents, or for more (CRT-06). */
export const askAsOperator: Step<AskForDocumentsInput> = work(async (transaction, call, { row }, { documents }) => {
  const { catalogue } = offerOf(call.portal);
  for (const [index, { kind }] of documents.entries())
    if (!catalogue.documents.some(({ id }) => id === kind)) throw wrong(`documents.${index}.kind`, 'not-offered');
  const moved = await askFor(transaction, call, row, documents);
  await tellOfApplication(transaction, call, moved, { kind: 'documents-asked', documents });
});

/** Notes that documents arrived; with the last one the review begins. One that arrived already stays as it was. */
export const recordAsOperator: Step<RecordDocumentsInput> = work(
  async (transaction, call, { row, detail }, { documentIds }) => {
    for (const [index, id] of documentIds.entries())
      if (!detail.documents.some((document) => document.id === id)) throw wrong(`documentIds.${index}`, 'unknown');
    await transaction
      .updateTable('application_document')
      .set({ arrived_at: call.now })
      .where('application_id', '=', row.id)
      .where('id', 'in', documentIds)
      .where('arrived_at', 'is', null)
      .execute();
    const awaited = detail.documents.some(({ id, arrivedAt }) => arrivedAt === undefined && !documentIds.includes(id));
    await (awaited
      ? changeApplication(transaction, call, row, {})
      : moveApplication(transaction, call, row, 'documents-arrived'));
  },
);

const refuse: Step<RefuseApplicationInput> = work(async (transaction, call, { row }, { reason }) => {
  const moved = await moveApplication(transaction, call, row, 'refused', { note: reason });
  await giveCouponBack(transaction, row);
  await undoAcceptance(transaction, row);
  await tellOfApplication(transaction, call, moved, { kind: 'refused', reason });
});

/**
 * Refuses an application with a reason that the customer reads; a coupon is given back. What the authority may have issued for it,
 * where nobody heard of that, is revoked.
 */
export const refuseAsOperator: Step<RefuseApplicationInput> = async (call, input) => {
  const worked = await refuse(call, input);
  await tellAuthority(call.server, call.portal, call.now);
  return worked;
};

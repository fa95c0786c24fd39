import type { RenewalQuoteDetail } from '@madoguchi/sdk/billing/renewal-quote.model.js';
import {
  canAskAgain,
  canOrder,
  checkRequoteComment,
  type RenewalQuoteDecision,
} from '@madoguchi/sdk/billing/renewal-quote.rules.js';
import type { AskForNewQuoteInput, OrderRenewalQuoteInput } from '@madoguchi/sdk/billing/renewal-quotes.endpoints.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import type { Kysely, Updateable } from 'kysely';
import { wantedTopic } from '../account/wanted-topic.ts';
import { audit } from '../portal/audit.ts';
import type { CustomerCall } from '../portal/call.ts';
import { noteChange } from '../portal/change.ts';
import { putMail } from '../portal/outbox.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import type { RenewalQuoteTable } from '../portal/support-billing-tables.ts';
import type { Tables } from '../portal/tables.ts';
import { openUpload, takeUpload } from '../portal/uploads.service.ts';
import { quoteOrderedMail } from './quote-ordered.mail.ts';
import type { QuoteRow } from './renewal-quote-records.ts';
import { openQuote, readOwnRenewalQuote } from './renewal-quotes.service.ts';

/**
 * 発注 (SUP-11). Of all that answer a quote at once one does. What it answers is read afterwards, and again for a repeated
 * request: the links in it hold for one session, so that they are not kept.
 */
export async function orderOwnQuote(
  call: CustomerCall,
  { quoteId, uploadId }: OrderRenewalQuoteInput,
): Promise<RenewalQuoteDetail> {
  const { timeZone } = call.portal.configuration;
  const today = calendarDay(call.now, timeZone);
  const decide = (quote: QuoteRow): void => refuse(canOrder({ ...quote, validThrough: quote.valid_through }, today));
  decide(await openQuote(call.server.database.kysely, call, quoteId));
  const upload = await openUpload(call, 'purchase-order', uploadId);
  await call.write(async (work) => {
    const quote = await openQuote(work, call, quoteId);
    decide(quote);
    await takeUpload(work, upload);
    await answer(work, call, quote, {
      state: 'ordered',
      order_name: upload.name,
      order_type: upload.type,
      order_size: upload.stored.size,
      order_file: upload.file,
    });
    await confirmOrder(work, call, quote);
  });
  return readOwnRenewalQuote(call, { quoteId });
}

/** 再見積依頼 (SUP-11). */
export async function askOwnForNewQuote(
  call: CustomerCall,
  { quoteId, comment }: AskForNewQuoteInput,
): Promise<RenewalQuoteDetail> {
  const check = checkRequoteComment(comment);
  if (!check.ok) throw wrong('comment', check.code, check.params);
  await call.write(async (work) => {
    const quote = await openQuote(work, call, quoteId);
    refuse(canAskAgain(quote));
    await answer(work, call, quote, { state: 'requote-requested', comment: check.text });
  });
  return readOwnRenewalQuote(call, { quoteId });
}

/** Writes to who ordered, unless they take no mails about renewal quotes (INF-05). */
async function confirmOrder(work: Kysely<Tables>, call: CustomerCall, quote: QuoteRow): Promise<void> {
  const { actor, now, portal, server } = call;
  const portalId = portal.configuration.id;
  const wants = await wantedTopic(work, portalId, 'renewal-quotes');
  const person = await work
    .selectFrom('account')
    .innerJoin('preferences', 'preferences.account_id', 'account.id')
    .leftJoin('notification_settings', 'notification_settings.account_id', 'account.id')
    .select(['account.display_name as displayName', 'account.mail_address as to'])
    .select(['preferences.mail_locale as locale', 'notification_settings.chosen'])
    .where('account.id', '=', actor.account.id)
    .executeTakeFirstOrThrow();
  if (wants && !wants(person.chosen)) return;
  const contract = { number: quote.contractNumber ?? '', name: quote.contractName ?? '' };
  const mail = quoteOrderedMail({ portal, displayName: person.displayName, contract, quote }, person.locale);
  await putMail(work, { random: server.random, portalId, now }, { ...mail, to: person.to });
}

function refuse(decision: RenewalQuoteDecision): void {
  if (!decision.ok) throw new Refusal(decision.code);
}

async function answer(
  work: Kysely<Tables>,
  call: CustomerCall,
  { id, version: before }: QuoteRow,
  facts: Updateable<RenewalQuoteTable>,
): Promise<void> {
  const { account } = call.actor;
  const version = before + 1;
  await work
    .updateTable('renewal_quote')
    .set({ ...facts, answered_by: account.displayName, answered_by_id: account.id, answered_at: call.now, version })
    .where('id', '=', id)
    .where('version', '=', before)
    .execute();
  await noteChange(work, call, 'renewal-quote', id, version);
  await audit(work, call, { subject: `renewal-quote:${id}` });
}

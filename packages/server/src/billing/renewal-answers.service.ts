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
import { findRecipient } from '../identity/recipient.ts';
import { audit } from '../portal/audit.ts';
import type { CustomerCall } from '../portal/call.ts';
import { noteChange } from '../portal/change.ts';
import { putMail } from '../portal/outbox.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import type { RenewalQuoteTable } from '../portal/support-billing-tables.ts';
import type { Tables } from '../portal/tables.ts';
import { openUpload, takeUpload } from '../portal/uploads.service.ts';
import { renewalAnswerMail, type RenewalAnswerMail } from './renewal-answer.mail.ts';
import { shownContract, type QuoteRow } from './renewal-quote-records.ts';
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

function refuse(decision: RenewalQuoteDecision): void {
  if (!decision.ok) throw new Refusal(decision.code);
}

/** Keeps an answer, and mails to whoever gave it that it has come. */
async function answer(
  work: Kysely<Tables>,
  call: CustomerCall,
  quote: QuoteRow,
  facts: Updateable<RenewalQuoteTable> & { readonly state: RenewalAnswerMail['answer'] },
): Promise<void> {
  const { server, portal, now } = call;
  const { account } = call.actor;
  const { id, version: before } = quote;
  const version = before + 1;
  await work
    .updateTable('renewal_quote')
    .set({ ...facts, answered_by: account.displayName, answered_by_id: account.id, answered_at: call.now, version })
    .where('id', '=', id)
    .where('version', '=', before)
    .execute();
  await noteChange(work, call, 'renewal-quote', id, version);
  const { id: portalId } = portal.configuration;
  const person = await findRecipient(work, portalId, { accountId: account.id });
  if (person) {
    const { displayName, mailAddress: to, mailLocale } = person;
    const { number, title, starts_on: startsOn, ends_on: endsOn } = quote;
    const shown = { id, number, title, startsOn, endsOn };
    const mail = { portal, displayName, answer: facts.state, contract: shownContract(quote), quote: shown };
    await putMail(work, { random: server.random, portalId, now }, { ...renewalAnswerMail(mail, mailLocale), to });
  }
  await audit(work, call, { subject: `renewal-quote:${id}` });
}

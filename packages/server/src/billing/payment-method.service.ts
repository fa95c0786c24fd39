import type {
  CheckPaymentTokenInput,
  UpdatePaymentMethodInput,
} from '@madoguchi/sdk/billing/payment-method.endpoints.js';
import type {
  CheckedPaymentSetup,
  PaymentMethod,
  PaymentMethodDetails,
  PaymentSetup,
} from '@madoguchi/sdk/billing/payment-method.model.js';
import { changesFromMonth, paymentSetupLife } from '@madoguchi/sdk/billing/payment-method.rules.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { hour, randomToken, second } from '@madoguchi/sdk/portal/time.js';
import type { Kysely, Selectable } from 'kysely';
import { findSubscriber } from '../account/subscribers.ts';
import { audit } from '../portal/audit.ts';
import type { CustomerCall, Replaces } from '../portal/call.ts';
import { digest } from '../portal/digest.ts';
import { putMail } from '../portal/outbox.ts';
import type { PaymentProvider } from '../portal/payment-provider.ts';
import { Refusal } from '../portal/problem.ts';
import type { PaymentSetupTable } from '../portal/statement-tables.ts';
import type { SubscriberTable } from '../portal/subscriber-tables.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';
import { paymentMethodMail } from './payment-method.mail.ts';
import { readMethods } from './payment-methods.ts';
import { readMethod } from './statement-records.ts';

/** How many setups one account can begin in an hour: whoever tries stolen cards needs many. */
const setupsPerHour = 10;

/** How the caller pays (MYP-11). */
export async function readOwnPaymentMethod(call: CustomerCall): Promise<PaymentMethodDetails> {
  const { kysely } = call.server.database;
  return detailsOf(kysely, call, await subscriberOf(kysely, call));
}

/** Begins a change to a credit card (MYP-11). */
export async function beginOwnPaymentSetup(call: CustomerCall): Promise<PaymentSetup> {
  const { server, portal, actor, now } = call;
  const { kysely } = server.database;
  await subscriberOf(kysely, call);
  const begun = await kysely
    .selectFrom('payment_setup')
    .select('created_at')
    .where(visible.paymentSetup(call))
    .where('created_at', '>', now - hour)
    .orderBy('created_at', 'desc')
    .limit(setupsPerHour)
    .execute();
  const first = begun.at(-1);
  if (first && begun.length >= setupsPerHour)
    throw new Refusal('rate-limited', { retryAfter: Math.ceil((first.created_at + hour - now) / second) });
  const id = randomToken(server.random, 16);
  const expiresAt = now + paymentSetupLife;
  const { setup, fieldsUrl } = await answered(server.payments, (provider) =>
    provider.begin({ reference: id, expiresAt }),
  );
  return call.write(async (work) => {
    await work
      .insertInto('payment_setup')
      .values({
        id,
        portal_id: portal.configuration.id,
        account_id: actor.account.id,
        provider_setup: setup,
        created_at: now,
        expires_at: expiresAt,
        token_hash: null,
        card: null,
        reference: null,
        used_at: null,
      })
      .execute();
    await audit(work, call, { subject: `payment-setup:${id}` });
    return { id, fieldsUrl, expiresAt: new Date(expiresAt).toISOString() };
  });
}

/** Asks the provider for the card behind a token (MYP-11). The token itself is kept nowhere. */
export async function checkOwnPaymentToken(
  call: CustomerCall,
  { setupId, paymentToken: token }: CheckPaymentTokenInput,
): Promise<CheckedPaymentSetup> {
  const { server } = call;
  const found = await openSetup(server.database.kysely, call, setupId);
  const token_hash = await digest(token);
  const known = readMethod(found.card);
  if (known && found.token_hash !== token_hash) throw new Refusal('payment-setup-ended');
  if (known) return { id: setupId, card: known };
  const answer = await answered(server.payments, (provider) => provider.check({ setup: found.provider_setup, token }));
  if (!answer.ok) {
    await call.write((work) => audit(work, call, { subject: `payment-setup:${setupId}`, outcome: answer.code }));
    throw new Refusal(answer.code);
  }
  const { brand, ending, expires, reference } = answer;
  const card: PaymentMethod = { type: 'card', name: brand, ending, expires };
  return call.write(async (work) => {
    const values = { token_hash, card: JSON.stringify(card), reference };
    const { numUpdatedRows } = await work
      .updateTable('payment_setup')
      .set(values)
      .where('id', '=', setupId)
      .where((eb) => eb.or([eb('token_hash', 'is', null), eb('token_hash', '=', token_hash)]))
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Refusal('payment-setup-ended'); // another token came at the same moment
    await audit(work, call, { subject: `payment-setup:${setupId}` });
    return { id: setupId, card };
  });
}

/** Pays by the card of a checked setup (MYP-11); of several changes of one version the first one wins. */
export async function updateOwnPaymentMethod(
  call: CustomerCall & Replaces,
  { setupId }: UpdatePaymentMethodInput,
): Promise<PaymentMethodDetails> {
  const { server, portal, actor, now, ifMatch } = call;
  return call.write(async (work) => {
    const subscriber = await subscriberOf(work, call);
    const current = await detailsOf(work, call, subscriber);
    const setup = await openSetup(work, call, setupId);
    if (current.version !== ifMatch) throw new Refusal('version-conflict', { current });
    const card = readMethod(setup.card);
    if (!card || setup.reference === null) throw new Refusal('payment-setup-ended');
    const values = {
      method: current.method ? JSON.stringify(current.method) : null,
      next_method: JSON.stringify(card),
      next_from: current.changesFrom,
      reference: setup.reference,
      version: current.version + 1,
    };
    const { numInsertedOrUpdatedRows = 0n } = await work
      .insertInto('payment_method')
      .values({ subscriber_id: subscriber.id, portal_id: portal.configuration.id, ...values })
      .onConflict((conflict) =>
        conflict.column('subscriber_id').doUpdateSet(values).where('payment_method.version', '=', ifMatch),
      )
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) throw new Refusal('version-conflict', { current });
    await work.updateTable('payment_setup').set({ used_at: now }).where('id', '=', setupId).execute();
    // the last four digits prove the contract when an ID is registered again (MYP-02)
    await work
      .updateTable('subscriber')
      .set({ card_ending: card.ending ?? null })
      .where('id', '=', subscriber.id)
      .execute();
    const { displayName } = actor.account;
    const { mailAddress, mailLocale } = await recipientOf(work, call, subscriber);
    const news = { portal, displayName, card, fromMonth: current.changesFrom };
    const context = { random: server.random, portalId: portal.configuration.id, now };
    await putMail(work, context, { ...paymentMethodMail(news, mailLocale), to: mailAddress });
    await audit(work, call, { subject: `account:${actor.account.id}` });
    return detailsOf(work, call, subscriber);
  });
}

async function subscriberOf(database: Kysely<Tables>, call: CustomerCall): Promise<Selectable<SubscriberTable>> {
  const found = await findSubscriber(database, call);
  if (!found || !call.portal.statements) throw new Refusal('not-found');
  return found;
}

async function detailsOf(
  database: Kysely<Tables>,
  call: CustomerCall,
  subscriber: Selectable<SubscriberTable>,
): Promise<PaymentMethodDetails> {
  const { server, portal, now } = call;
  const today = calendarDay(now, portal.configuration.timeZone);
  const { method, next, version } = await readMethods(database, call, subscriber, today.slice(0, 7));
  return {
    ...(method && { method }),
    ...(next && { next }),
    changesFrom: changesFromMonth(today, portal.statements?.changesThrough ?? 0),
    ...(server.payments && { provider: server.payments.name }),
    version,
  };
}

/** Whom the mail goes to: the contact address, else the account's. */
async function recipientOf(
  database: Kysely<Tables>,
  { actor }: CustomerCall,
  { contact_address }: Pick<Selectable<SubscriberTable>, 'contact_address'>,
): Promise<{ readonly mailAddress: string; readonly mailLocale: string }> {
  const { mailAddress, mailLocale } = await database
    .selectFrom('account')
    .innerJoin('preferences', 'preferences.account_id', 'account.id')
    .select(['account.mail_address as mailAddress', 'preferences.mail_locale as mailLocale'])
    .where('account.id', '=', actor.account.id)
    .executeTakeFirstOrThrow();
  return { mailAddress: contact_address ?? mailAddress, mailLocale };
}

/** A setup of the caller that can still be used. */
async function openSetup(
  database: Kysely<Tables>,
  call: CustomerCall,
  id: string,
): Promise<Selectable<PaymentSetupTable>> {
  const found = await database
    .selectFrom('payment_setup')
    .selectAll()
    .where(visible.paymentSetup(call))
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) throw new Refusal('not-found');
  if (found.used_at !== null || call.now >= found.expires_at) throw new Refusal('payment-setup-ended');
  return found;
}

async function answered<Answer>(
  provider: PaymentProvider | undefined,
  ask: (provider: PaymentProvider) => Promise<Answer>,
): Promise<Answer> {
  if (!provider) throw new Refusal('unavailable');
  try {
    return await ask(provider);
  } catch {
    throw new Refusal('unavailable'); // whatever it was, the person can try again
  }
}

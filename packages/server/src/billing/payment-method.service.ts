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
import type { LockoutConfiguration } from '@madoguchi/sdk/portal/configuration.model.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely, Selectable } from 'kysely';
import { ownSubscriber, subscriberRecipient, type Subscriber } from '../account/subscribers.ts';
import { countedAs, linkLimit, refuse, reserve, takeBack } from '../identity/attempts.ts';
import { audit } from '../portal/audit.ts';
import type { CustomerCall, Replaces } from '../portal/call.ts';
import { digest } from '../portal/digest.ts';
import { putMail } from '../portal/outbox.ts';
import type { PaymentProvider } from '../portal/payment-provider.ts';
import { Refusal } from '../portal/problem.ts';
import { reasonOf } from '../portal/reason-of.ts';
import type { PaymentSetupTable } from '../portal/statement-tables.ts';
import type { Tables } from '../portal/tables.ts';
import { inTurn } from '../portal/transaction.ts';
import { visible } from '../portal/visible.ts';
import { paymentMethodMail } from './payment-method.mail.ts';
import { readMethods } from './payment-methods.ts';
import { readMethod } from './statement-records.ts';

/** Setups that one account can begin, and tokens that it can have looked at, in an hour: whoever tries stolen cards needs many. */
const triesPerHour: LockoutConfiguration = { ...linkLimit, failures: 10 };

/** How the caller pays (MYP-11). */
export async function readOwnPaymentMethod(call: CustomerCall): Promise<PaymentMethodDetails> {
  const { kysely } = call.server.database;
  return detailsOf(kysely, call, await payingSubscriber(kysely, call));
}

/** Begins a change to a credit card (MYP-11). */
export async function beginOwnPaymentSetup(call: CustomerCall): Promise<PaymentSetup> {
  const { server, portal, actor, now } = call;
  await payingSubscriber(server.database.kysely, call);
  const id = randomToken(server.random, 16);
  const expiresAt = now + paymentSetupLife;
  const { setup, fieldsUrl } = await counted(call, 'payment-setup', (provider) =>
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

/** Asks the provider for the card behind a token (MYP-11). The token itself is kept nowhere; one that is declined ends the setup. */
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
  const answer = await counted(call, 'payment-check', (provider) =>
    provider.check({ setup: found.provider_setup, token }),
  );
  if (!answer.ok) {
    await call.write(async (work) => {
      await work.updateTable('payment_setup').set({ used_at: call.now }).where('id', '=', setupId).execute();
      await audit(work, call, { subject: `payment-setup:${setupId}`, outcome: answer.code });
    });
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
      .where('used_at', 'is', null)
      .where((eb) => eb.or([eb('token_hash', 'is', null), eb('token_hash', '=', token_hash)]))
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Refusal('payment-setup-ended'); // another token came at the same moment
    await audit(work, call, { subject: `payment-setup:${setupId}` });
    return { id: setupId, card };
  });
}

/**
 * Pays by the card of a checked setup (MYP-11); of several changes of one version the first one wins. The same once more, whose
 * first answer was lost, changes nothing and answers alike.
 */
export async function updateOwnPaymentMethod(
  call: CustomerCall & Replaces,
  { setupId }: UpdatePaymentMethodInput,
): Promise<PaymentMethodDetails> {
  const { server, portal, actor, now, ifMatch } = call;
  const { id: portalId } = portal.configuration;
  return call.write(async (work) => {
    const subscriber = await payingSubscriber(work, call);
    const current = await detailsOf(work, call, subscriber);
    if (current.version === ifMatch + 1 && (await isPaidBy(work, call, subscriber, setupId))) return current;
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
      .values({ subscriber_id: subscriber.id, portal_id: portalId, ...values })
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
    const recipient = await subscriberRecipient(work, portalId, subscriber);
    if (!recipient) throw new Refusal('unauthenticated'); // it was suspended meanwhile
    const { displayName, mailAddress, mailLocale } = recipient;
    const mail = paymentMethodMail({ portal, displayName, card, fromMonth: current.changesFrom }, mailLocale);
    await putMail(work, { random: server.random, portalId, now }, { ...mail, to: mailAddress });
    await audit(work, call, { subject: `account:${actor.account.id}` });
    return detailsOf(work, call, subscriber);
  });
}

async function payingSubscriber(database: Kysely<Tables>, call: CustomerCall): Promise<Subscriber> {
  if (!call.portal.statements) throw new Refusal('not-found');
  return ownSubscriber(database, call);
}

async function detailsOf(
  database: Kysely<Tables>,
  call: CustomerCall,
  subscriber: Subscriber,
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

/** Whether the card that is paid by came with this setup. */
async function isPaidBy(
  database: Kysely<Tables>,
  call: CustomerCall,
  { id }: Subscriber,
  setupId: string,
): Promise<boolean> {
  const setup = await findSetup(database, call, setupId);
  if (!setup || setup.used_at === null || setup.reference === null) return false;
  const paid = await database
    .selectFrom('payment_method')
    .select('reference')
    .where(visible.paymentMethod(call))
    .where('subscriber_id', '=', id)
    .executeTakeFirst();
  return paid?.reference === setup.reference;
}

const findSetup = (
  database: Kysely<Tables>,
  call: CustomerCall,
  id: string,
): Promise<Selectable<PaymentSetupTable> | undefined> =>
  database
    .selectFrom('payment_setup')
    .selectAll()
    .where(visible.paymentSetup(call))
    .where('id', '=', id)
    .executeTakeFirst();

/** A setup of the caller that can still be used. */
async function openSetup(
  database: Kysely<Tables>,
  call: CustomerCall,
  id: string,
): Promise<Selectable<PaymentSetupTable>> {
  const found = await findSetup(database, call, id);
  if (!found) throw new Refusal('not-found');
  if (found.used_at !== null || call.now >= found.expires_at) throw new Refusal('payment-setup-ended');
  return found;
}

/** Asks the provider, as often as an account may. What could not be asked does not count. */
async function counted<Answer>(
  { server: { payments, database, log }, portal, actor, now, requestId }: CustomerCall,
  kind: 'payment-setup' | 'payment-check',
  ask: (provider: PaymentProvider) => Promise<Answer>,
): Promise<Answer> {
  if (!payments) throw new Refusal('unavailable');
  const as = await countedAs(portal.configuration.id, kind, actor.account.id);
  refuse(await reserve(database, as, triesPerHour, now), 'rate-limited');
  try {
    return await ask(payments);
  } catch (error) {
    log('error', 'payment-provider-failed', { requestId, portal: portal.configuration.id, reason: reasonOf(error) });
    await inTurn(database, (transaction) => takeBack(transaction, as, triesPerHour, now));
    throw new Refusal('unavailable'); // whatever it was, the person can try again
  }
}

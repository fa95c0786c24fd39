import { methodsIn, type KeptPaymentMethods } from '@madoguchi/sdk/billing/payment-method.rules.js';
import type { PaymentMethod } from '@madoguchi/sdk/billing/payment-method.model.js';
import type { Kysely, Selectable } from 'kysely';
import type { PaymentMethodTable } from '../portal/statement-tables.ts';
import type { SubscriberTable } from '../portal/subscriber-tables.ts';
import type { Tables } from '../portal/tables.ts';
import type { Viewer } from '../portal/viewer.ts';
import { visible } from '../portal/visible.ts';
import { readMethod } from './statement-records.ts';

export type PayingSubscriber = Pick<Selectable<SubscriberTable>, 'id' | 'card_ending' | 'bank_account_ending'>;

/** How a subscriber pays in a month, and the version of that: 0 while it is what stands at the subscriber. */
export async function readMethods(
  database: Kysely<Tables>,
  viewer: Viewer,
  subscriber: PayingSubscriber,
  month: string,
): Promise<KeptPaymentMethods & { readonly version: number }> {
  const row = await database
    .selectFrom('payment_method')
    .selectAll()
    .where(visible.paymentMethod(viewer))
    .where('subscriber_id', '=', subscriber.id)
    .executeTakeFirst();
  return { ...methodsIn(row ? keptIn(row) : { method: registered(subscriber) }, month), version: row?.version ?? 0 };
}

function keptIn(row: Selectable<PaymentMethodTable>): KeptPaymentMethods {
  const next = readMethod(row.next_method);
  return {
    method: readMethod(row.method),
    next: next && row.next_from !== null ? { method: next, fromMonth: row.next_from } : undefined,
  };
}

/** What stands in the vendor's records of a subscriber. */
function registered({ card_ending, bank_account_ending }: PayingSubscriber): PaymentMethod | undefined {
  if (card_ending !== null) return { type: 'card', ending: card_ending };
  return bank_account_ending === null ? undefined : { type: 'bank-account', ending: bank_account_ending };
}

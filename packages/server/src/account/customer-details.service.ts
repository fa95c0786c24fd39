import type {
  CustomerDetails,
  CustomerDetailsTyped,
  PostalAddresses,
  PostalCodeInput,
} from '@madoguchi/sdk/account/customer-details.model.js';
import { checkCustomerDetails } from '@madoguchi/sdk/account/customer-details.rules.js';
import { telephoneKey } from '@madoguchi/sdk/account/subscriber.rules.js';
import { readPostalCode } from '@madoguchi/sdk/portal/japanese-numbers.rules.js';
import type { Kysely, Selectable } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { CustomerCall, Replaces } from '../portal/call.ts';
import { putMail } from '../portal/outbox.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import type { SubscriberTable } from '../portal/subscriber-tables.ts';
import type { Tables } from '../portal/tables.ts';
import { customerDetailsMail, type CustomerDetailsMail } from './customer-details.mail.ts';
import { openAddressChanges } from './open-address-changes.ts';
import { addressesOf } from './postal-codes.ts';
import { ownSubscriber, subscriberRecipient } from './subscribers.ts';

/** Who the subscriber is (MYP-13). */
export async function readOwnCustomerDetails(call: CustomerCall): Promise<CustomerDetails> {
  const { kysely } = call.server.database;
  return describe(kysely, call, await ownSubscriber(kysely, call));
}

/** Replaces the details of the version that the person saw; of several edits of one version the first one wins. */
export async function updateOwnCustomerDetails(
  call: CustomerCall & Replaces,
  typed: CustomerDetailsTyped,
): Promise<CustomerDetails> {
  const checked = checkCustomerDetails(typed);
  return call.write(async (transaction) => {
    const before = await ownSubscriber(transaction, call);
    if (!checked.ok) throw new Refusal('invalid-input', { fieldErrors: checked.fieldErrors });
    const { telephone, postalCode, address, building } = checked.value;
    const changed = {
      telephone,
      telephone_key: telephoneKey(telephone) ?? '',
      postal_code: postalCode,
      address,
      building: building || null,
      version: call.ifMatch + 1,
    };
    const updated = await transaction
      .updateTable('subscriber')
      .set(changed)
      .where('id', '=', before.id)
      .where('version', '=', call.ifMatch)
      .executeTakeFirst();
    if (updated.numUpdatedRows !== 1n)
      throw new Refusal('version-conflict', { current: await describe(transaction, call, before) });
    await audit(transaction, call, { subject: `account:${call.actor.account.id}` });
    await tellChanged(transaction, call, before, { ...before, ...changed });
    return describe(transaction, call, { ...before, ...changed });
  });
}

/** Puts the mail that says what was changed into the outbox; none where what was saved is what stood there. */
async function tellChanged(
  transaction: Kysely<Tables>,
  { server, portal, now }: CustomerCall,
  before: Selectable<SubscriberTable>,
  after: Selectable<SubscriberTable>,
): Promise<void> {
  const isAnother = (...names: readonly (keyof SubscriberTable)[]): boolean =>
    names.some((name) => before[name] !== after[name]);
  const changed: CustomerDetailsMail['changed'] = [
    ...(isAnother('postal_code', 'address', 'building') ? (['address'] as const) : []),
    ...(isAnother('telephone_key') ? (['telephone'] as const) : []),
  ];
  const portalId = portal.configuration.id;
  const recipient = await subscriberRecipient(transaction, portalId, after);
  if (changed.length === 0 || !recipient) return;
  const mail = customerDetailsMail({ portal, name: after.name, changed, changedAt: now }, recipient.mailLocale);
  await putMail(transaction, { random: server.random, portalId, now }, { ...mail, to: recipient.mailAddress });
}

/** What addresses a postal code stands for (MYP-13). */
export async function findPostalCode(_call: CustomerCall, { postalCode }: PostalCodeInput): Promise<PostalAddresses> {
  const read = readPostalCode(postalCode);
  if (!read.ok) throw wrong('postalCode', read.code);
  return { addresses: addressesOf(read.value) };
}

async function describe(
  database: Kysely<Tables>,
  { actor, now }: CustomerCall,
  row: Selectable<SubscriberTable>,
): Promise<CustomerDetails> {
  const waiting = await openAddressChanges(database, actor.account.id, now);
  return {
    customerNumber: row.customer_number,
    name: row.name,
    kana: row.kana,
    identifier: actor.account.identifier,
    ...(row.contact_address !== null && { contactAddress: row.contact_address }),
    telephone: row.telephone,
    postalCode: row.postal_code,
    address: row.address,
    ...(row.building !== null && { building: row.building }),
    ...(waiting.length > 0 && { waiting }),
    version: row.version,
  };
}

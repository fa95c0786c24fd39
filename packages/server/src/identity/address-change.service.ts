import type {
  ContactAddressInput,
  IdentifierChangeInput,
  RequestedAddressChange,
} from '@madoguchi/sdk/identity/address-change.model.js';
import {
  addressChangeExpiry,
  checkContactAddress,
  checkNewIdentifier,
  type NewAddressCheck,
} from '@madoguchi/sdk/identity/address-change.rules.js';
import { randomToken, type Instant } from '@madoguchi/sdk/portal/time.js';
import type { Transaction } from 'kysely';
import { ownSubscriber } from '../account/subscribers.ts';
import { audit } from '../portal/audit.ts';
import type { CustomerCall } from '../portal/call.ts';
import { digest } from '../portal/digest.ts';
import { putMail } from '../portal/outbox.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import type { AddressChangeTable } from '../portal/recovery-tables.ts';
import { holdsSession } from '../portal/session-tokens.ts';
import type { Tables } from '../portal/tables.ts';
import { addressChangeMail } from './address-change.mail.ts';
import { countedAs, linkLimit, refuse, reserve } from './attempts.ts';
import { findHolder } from './find-holder.ts';
import { prepareLink } from './password-link.service.ts';
import { findRecipient } from './recipient.ts';

/** Asks for another contact address (MYP-13). */
export async function requestOwnContact(
  call: CustomerCall,
  { contactAddress }: ContactAddressInput,
): Promise<RequestedAddressChange> {
  const { contact_address } = await ownSubscriber(call.server.database.kysely, call);
  const address = taken(checkContactAddress(contactAddress, contact_address ?? undefined), 'contactAddress');
  return requestChange(call, { kind: 'contact', address, becomesContact: true });
}

/** Asks for another ID (MYP-07). Whether somebody has it makes no difference until the link from its mail is opened. */
export async function requestOwnIdentifier(
  call: CustomerCall,
  { identifier, becomesContact }: IdentifierChangeInput,
): Promise<RequestedAddressChange> {
  await ownSubscriber(call.server.database.kysely, call);
  const { portal, actor } = call;
  const checked = checkNewIdentifier(portal.configuration, identifier, actor.account.identifier);
  return requestChange(call, { kind: 'identifier', address: taken(checked, 'identifier'), becomesContact });
}

function taken(checked: NewAddressCheck, field: string): string {
  if (!checked.ok) throw wrong(field, checked.code, checked.params);
  return checked.value;
}

interface NewAddress {
  readonly kind: AddressChangeTable['kind'];
  readonly address: string;
  readonly becomesContact: boolean;
}

/**
 * Keeps a change in place of older ones of its kind, and puts the mail to the new address into the outbox. One account asks for
 * five an hour; as many go to one address, whoever asks: what is beyond gets the same answer, and neither link nor mail.
 */
async function requestChange(
  call: CustomerCall,
  { kind, address, becomesContact }: NewAddress,
): Promise<RequestedAddressChange> {
  const { server, portal, actor, now } = call;
  const { id: portalId } = portal.configuration;
  const accountId = actor.account.id;
  const counted = await countedAs(portalId, 'address-change', accountId);
  refuse(await reserve(server.database, counted, linkLimit, now), 'rate-limited');
  const target = await countedAs(portalId, 'link-identifier', address);
  const { ok: within } = await reserve(server.database, target, linkLimit, now);
  const { token, tokenHash } = await prepareLink(server.random);
  const expiresAt = addressChangeExpiry(now);
  const sessionHash = await digest(call.credentials.token ?? '');
  return call.write(async (transaction) => {
    // what another password has ended is not asked for by a call that was under way meanwhile
    if (!(await holdsSession(transaction, call, sessionHash))) throw new Refusal('unauthenticated');
    const recipient = await findRecipient(transaction, portalId, { accountId });
    if (!recipient) throw new Refusal('unauthenticated'); // it was suspended meanwhile
    if (within) await keepChange(transaction, call, { kind, address, becomesContact }, { tokenHash, expiresAt });
    const { displayName, mailLocale } = recipient;
    const mail = addressChangeMail({ portal, kind, displayName, token, expiresAt }, mailLocale);
    // whoever has the ID already is not written to: its mail is a decoy, and all else is the same
    const isFree = kind === 'contact' || !(await findHolder(transaction, portalId, address));
    await putMail(
      transaction,
      { random: server.random, portalId, now },
      { ...mail, to: isFree && within ? address : undefined },
    );
    await audit(transaction, call, { subject: `account:${accountId}`, outcome: within ? 'ok' : 'rate-limited' });
    return { address, expiresAt: new Date(expiresAt).toISOString() };
  });
}

async function keepChange(
  transaction: Transaction<Tables>,
  { server, portal, actor, now }: CustomerCall,
  { kind, address, becomesContact }: NewAddress,
  { tokenHash, expiresAt }: { readonly tokenHash: string; readonly expiresAt: Instant },
): Promise<void> {
  const portalId = portal.configuration.id;
  const accountId = actor.account.id;
  await transaction
    .updateTable('address_change')
    .set({ superseded_at: now })
    .where('account_id', '=', accountId)
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
    .where('superseded_at', 'is', null)
    .execute();
  await transaction
    .insertInto('address_change')
    .values({
      id: randomToken(server.random, 16),
      portal_id: portalId,
      account_id: accountId,
      kind,
      address,
      becomes_contact: becomesContact ? 1 : 0,
      token_hash: tokenHash,
      created_at: now,
      expires_at: expiresAt,
      used_at: null,
      superseded_at: null,
    })
    .execute();
}

import { checkIdentifier } from '@madoguchi/sdk/identity/identifier.rules.js';
import { checkPasswordLink } from '@madoguchi/sdk/identity/password-link.rules.js';
import type {
  ChooseIdentifierInput,
  OpenRegistration,
  RegistrationToken,
} from '@madoguchi/sdk/identity/registration.endpoints.js';
import { maskedAddress, otherContactAddress } from '@madoguchi/sdk/identity/registration.rules.js';
import { minute, randomToken, type Instant } from '@madoguchi/sdk/portal/time.js';
import type { Kysely, Transaction } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { Call } from '../portal/call.ts';
import { digest } from '../portal/digest.ts';
import { putMail } from '../portal/outbox.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import type { RegistrationLinkTable } from '../portal/registration-tables.ts';
import type { Tables } from '../portal/tables.ts';
import { countedAs, linkLimit, reserve } from './attempts.ts';
import { findHolder } from './find-holder.ts';
import { refuseUnfit } from './fit-password.ts';
import { identifierTakenMail, registrationMail } from './registration.mail.ts';
import { findRegistration } from './registration.service.ts';

/**
 * Chooses ID and password (MYP-04) and mails the link (MYP-05), in place of older ones of the same subscriber. An ID that
 * somebody else has gets the same answer and another mail. No more than five mails an hour to one address.
 */
export async function chooseOwnIdentifier(call: Call, asked: ChooseIdentifierInput): Promise<void> {
  const { server, portal, now } = call;
  const { configuration } = portal;
  const { kysely } = server.database;
  const registration = await findRegistration(kysely, call, asked.registration);
  if (registration.proved === 0) throw new Refusal('registration-ended');
  const checked = checkIdentifier(configuration.signIn.identifier, asked.identifier);
  if (!checked.ok) throw wrong('identifier', checked.code, checked.params);
  if (!configuration.locales.includes(asked.locale)) throw wrong('locale', 'not-offered');
  const identifier = checked.value;
  await refuseUnfit(call, { identifier, passwordHash: null }, asked.password);
  const passwordHash = await server.passwordHasher.hash(asked.password);
  const { ok: within } = await reserve(
    server.database,
    await countedAs(configuration.id, 'link-identifier', identifier),
    linkLimit,
    now,
  );
  const token = randomToken(server.random);
  const { subscriber_id } = registration;
  const link: NewLink = {
    subscriber_id,
    token_hash: await digest(token),
    identifier,
    password_hash: passwordHash,
    mail_locale: asked.locale,
    expires_at: now + linkMinutes(call) * minute,
  };
  await call.write(async (open) => {
    const subscriber = await open
      .selectFrom('subscriber') // oxlint-disable-line madoguchi/visible -- proved before, and not signed in
      .select(['name', 'account_id as accountId'])
      .where('id', '=', subscriber_id)
      .executeTakeFirstOrThrow();
    const holder = await findHolder(open, configuration.id, identifier);
    const taken = holder !== undefined && holder.id !== subscriber.accountId;
    if (within) await keepLink(open, call, link, taken);
    const mail = taken
      ? identifierTakenMail({ portal, identifier, at: now }, asked.locale)
      : registrationMail(
          { portal, name: subscriber.name, identifier, token, expiresAt: link.expires_at },
          asked.locale,
        );
    const outbox = { random: server.random, portalId: configuration.id, now };
    await putMail(open, outbox, { ...mail, to: within ? identifier : undefined });
    await audit(open, call, {
      subject: `subscriber:${subscriber_id}`,
      outcome: taken ? 'account-exists' : within ? 'ok' : 'rate-limited',
    });
  });
}

type NewLink = Pick<
  RegistrationLinkTable,
  'subscriber_id' | 'token_hash' | 'identifier' | 'password_hash' | 'mail_locale' | 'expires_at'
>;

/** Keeps a link in place of older ones; one to an ID that somebody else has opens nothing. */
async function keepLink(
  open: Transaction<Tables>,
  { server, portal, now }: Call,
  link: NewLink,
  taken: boolean,
): Promise<void> {
  await open
    .updateTable('registration_link')
    .set({ superseded_at: now })
    .where('subscriber_id', '=', link.subscriber_id)
    .where('used_at', 'is', null)
    .where('superseded_at', 'is', null)
    .execute();
  await open
    .insertInto('registration_link')
    .values({
      id: randomToken(server.random, 16),
      portal_id: portal.configuration.id,
      ...link,
      identifier_key: link.identifier,
      created_at: now,
      used_at: null,
      superseded_at: taken ? now : null,
    })
    .execute();
}

/** How long a link of a registration works: as long as one that replaces a password. */
function linkMinutes({ portal: { configuration } }: Call): number {
  return 'linkMinutes' in configuration.recovery ? configuration.recovery.linkMinutes : 60;
}

/** A link that works, and what it registers for whom. */
export interface WorkingRegistration {
  readonly id: string;
  readonly subscriberId: string;
  readonly accountId: string | null;
  readonly name: string;
  readonly identifier: string;
  readonly passwordHash: string;
  readonly mailLocale: string;
  readonly contactAddress: string | null;
  readonly storedContactAddress: string | null;
  readonly expiresAt: Instant;
}

/** The registration of a mail’s link; refuses one that does not work, saying why. Of a suspended account there is none. */
export async function findWorkingRegistration(
  database: Kysely<Tables>,
  { portal, now }: Call,
  tokenHash: string,
): Promise<WorkingRegistration> {
  const row = await database
    .selectFrom('registration_link')
    .innerJoin('subscriber', 'subscriber.id', 'registration_link.subscriber_id')
    .leftJoin('account', 'account.id', 'subscriber.account_id')
    .select(['registration_link.id', 'registration_link.identifier', 'registration_link.mail_locale as mailLocale'])
    .select(['registration_link.password_hash as passwordHash', 'registration_link.expires_at as expiresAt'])
    .select(['registration_link.used_at as usedAt', 'registration_link.superseded_at as supersededAt'])
    .select(['subscriber.id as subscriberId', 'subscriber.account_id as accountId', 'subscriber.name'])
    .select(['subscriber.contact_address as contactAddress'])
    .select(['subscriber.stored_contact_address as storedContactAddress'])
    .where('registration_link.portal_id', '=', portal.configuration.id)
    .where('registration_link.token_hash', '=', tokenHash)
    .where((eb) => eb.or([eb('account.state', 'is', null), eb('account.state', '=', 'active')]))
    .executeTakeFirst();
  const facts = row && { ...row, usedAt: row.usedAt ?? undefined, supersededAt: row.supersededAt ?? undefined };
  const decision = checkPasswordLink(facts, now);
  if (!decision.ok) throw new Refusal(decision.code);
  if (!row) throw new Refusal('link-unknown');
  return row;
}

/** Looks at what a link registers, without using it (MYP-05). */
export async function inspectOwnRegistration(call: Call, { token }: RegistrationToken): Promise<OpenRegistration> {
  const found = await findWorkingRegistration(call.server.database.kysely, call, await digest(token));
  const other = otherContactAddress(found, found.identifier);
  return {
    name: found.name,
    identifier: found.identifier,
    otherContact: other === null ? null : maskedAddress(other),
    replaces: found.accountId !== null,
    expiresAt: new Date(found.expiresAt).toISOString(),
  };
}

import {
  checkRegistration,
  checkContractProof,
  checkProof,
  proofLife,
  secondProofKinds,
  type ContractProof,
  type ContractProofKeys,
  type Proof,
} from '@madoguchi/sdk/identity/registration.rules.js';
import type { RegistrationStep, SecondProofInput } from '@madoguchi/sdk/identity/registration.endpoints.js';
import type { LockoutConfiguration } from '@madoguchi/sdk/portal/configuration.model.js';
import { hour, minute, randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { Call } from '../portal/call.ts';
import { digest } from '../portal/digest.ts';
import { Refusal } from '../portal/problem.ts';
import type { RegistrationTable } from '../portal/registration-tables.ts';
import type { Tables } from '../portal/tables.ts';
import { transaction } from '../portal/transaction.ts';
import { countedAs, forget, linkAddressLimit, refuse, reserve } from './attempts.ts';

/** Proofs tried for one telephone number: 5 an hour (ours), so that four digits are not found by trying. */
const proofLimit: LockoutConfiguration = {
  failures: 5,
  windowMinutes: hour / minute,
  ends: { type: 'after', minutes: hour / minute },
};

/** Wrong second proofs that end a registration (ours). */
const secondProofTries = 5;

/** 契約者情報 認証 (MYP-02). One query says whether all of it fits a contract, so that nothing tells which part does not. */
export async function beginOwnRegistration(call: Call, asked: ContractProof): Promise<RegistrationStep> {
  const checked = checkContractProof(asked);
  if (!checked.ok) throw new Refusal('invalid-input', { fieldErrors: checked.fieldErrors });
  const { server, portal, clientAddress, now } = call;
  const { id } = portal.configuration;
  const { keys } = checked;
  if (clientAddress !== '') {
    const client = await countedAs(id, 'registration-client', clientAddress);
    refuse(await reserve(server.database, client, linkAddressLimit, now), 'rate-limited');
  }
  const counted = await countedAs(id, 'registration-telephone', keys.telephoneKey);
  refuse(await reserve(server.database, counted, proofLimit, now), 'rate-limited');
  const found = await proven(server.database.kysely, id, keys);
  if (!found) {
    await audit(server.database.kysely, call, { outcome: 'proof-mismatch' });
    throw new Refusal('proof-mismatch');
  }
  const registration = randomToken(server.random);
  const token_hash = await digest(registration);
  const proof_kind = keys.proof.kind;
  const next = found.secondProof === 1 ? 'second-proof' : 'identifier';
  await transaction(server, async (open) => {
    await forget(open, counted);
    await open
      .insertInto('registration')
      .values({
        id: randomToken(server.random, 16),
        portal_id: id,
        subscriber_id: found.id,
        token_hash,
        proof_kind,
        proved: next === 'identifier' ? 1 : 0,
        tries: 0,
        created_at: now,
        expires_at: now + proofLife,
      })
      .execute();
    await audit(open, call, { subject: `subscriber:${found.id}` });
  });
  return { registration, next, proofKinds: next === 'identifier' ? [] : secondProofKinds(proof_kind) };
}

/** 追加認証情報 (MYP-03): each try is counted before it is made. */
export async function addOwnProof(call: Call, { registration, proof }: SecondProofInput): Promise<RegistrationStep> {
  const { kysely } = call.server.database;
  const found = await findRegistration(kysely, call, registration);
  const checked = checkProof(proof);
  if (!checked.ok) throw new Refusal('invalid-input', { fieldErrors: [checked.error] });
  if (!secondProofKinds(found.proof_kind).includes(proof.kind))
    throw new Refusal('invalid-input', { fieldErrors: [{ field: 'proof', code: 'given-before' }] });
  const { numUpdatedRows } = await kysely
    .updateTable('registration')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('id', '=', found.id)
    .where('tries', '<', secondProofTries)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refusal('registration-ended');
  const subject = `subscriber:${found.subscriber_id}`;
  if (!(await fits(kysely, found.subscriber_id, checked.proof))) {
    await audit(kysely, call, { subject, outcome: 'proof-mismatch' });
    throw new Refusal('proof-mismatch');
  }
  await transaction(call.server, async (open) => {
    await open.updateTable('registration').set({ proved: 1 }).where('id', '=', found.id).execute();
    await audit(open, call, { subject });
  });
  return { registration, next: 'identifier', proofKinds: [] };
}

/** The registration that a page holds; refuses one that has ended. */
export async function findRegistration(
  database: Kysely<Tables>,
  { portal, now }: Call,
  token: string,
): Promise<Pick<RegistrationTable, 'id' | 'subscriber_id' | 'proof_kind' | 'proved'>> {
  const row = await database
    .selectFrom('registration')
    .select(['id', 'subscriber_id', 'proof_kind', 'proved', 'tries', 'expires_at as expiresAt'])
    .where('portal_id', '=', portal.configuration.id)
    .where('token_hash', '=', await digest(token))
    .executeTakeFirst();
  const decision = checkRegistration(row, now);
  if (!decision.ok) throw new Refusal(decision.code);
  if (!row || (row.proved === 0 && row.tries >= secondProofTries)) throw new Refusal('registration-ended');
  return row;
}

/** The subscriber whom all of it fits, but for one whose account may not sign in. */
function proven(
  database: Kysely<Tables>,
  portalId: string,
  { kanaKey, telephoneKey, proof }: ContractProofKeys,
): Promise<{ readonly id: string; readonly secondProof: number } | undefined> {
  return database
    .selectFrom('subscriber') // oxlint-disable-line madoguchi/visible -- of nobody who is signed in yet
    .leftJoin('account', 'account.id', 'subscriber.account_id')
    .select(['subscriber.id', 'subscriber.second_proof as secondProof'])
    .where('subscriber.portal_id', '=', portalId)
    .where('subscriber.telephone_key', '=', telephoneKey)
    .where('subscriber.kana_key', '=', kanaKey)
    .where((eb) => eb.or([eb('account.state', 'is', null), eb('account.state', '=', 'active')]))
    .where((eb) =>
      proof.kind === 'device'
        ? eb.exists(
            eb
              .selectFrom('subscriber_device') // oxlint-disable-line madoguchi/visible -- as above
              .select('device_key')
              .whereRef('subscriber_device.subscriber_id', '=', 'subscriber.id')
              .where('device_key', '=', proof.value),
          )
        : eb(`subscriber.${columns[proof.kind]}`, '=', proof.value),
    )
    .executeTakeFirst();
}

const columns = {
  'customer-number': 'customer_number',
  'bank-account': 'bank_account_ending',
  'card': 'card_ending',
} as const;

async function fits(database: Kysely<Tables>, subscriberId: string, { kind, value }: Proof): Promise<boolean> {
  const found =
    kind === 'device'
      ? await database
          .selectFrom('subscriber_device') // oxlint-disable-line madoguchi/visible -- as above
          .select('device_key')
          .where('subscriber_id', '=', subscriberId)
          .where('device_key', '=', value)
          .executeTakeFirst()
      : await database
          .selectFrom('subscriber') // oxlint-disable-line madoguchi/visible -- as above
          .select('id')
          .where('id', '=', subscriberId)
          .where(columns[kind], '=', value)
          .executeTakeFirst();
  return found !== undefined;
}

import type { GrantCouponInput } from '@madoguchi/sdk/certificates/application-work.endpoints.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { OperatorCall } from '../portal/call.ts';
import { nextNumber } from '../portal/next-number.ts';
import type { NewRowContext } from '../portal/new-row.ts';
import { wrong } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { offerOf } from './offer-of.ts';

/** Gives an agency a coupon that it bought (CRT-17). */
export async function grantCouponAsOperator(call: OperatorCall, input: GrantCouponInput): Promise<void> {
  const { server, portal, now } = call;
  const { configuration } = portal;
  if (!offerOf(portal).catalogue.services.some(({ id, offers }) => id === input.serviceId && offers.length > 0))
    throw wrong('serviceId', 'not-offered');
  const agencyCode = input.agencyCode.trim();
  if (agencyCode === '') throw wrong('agencyCode', 'required');
  return call.write(async (transaction) => {
    const id = await addCoupon(transaction, { random: server.random, configuration, now }, { ...input, agencyCode });
    await audit(transaction, call, { subject: `coupon:${id}` });
  });
}

/** Adds a coupon with a number of its own, `C-000001`, within a transaction. Gives its id. */
export async function addCoupon(
  database: Kysely<Tables>,
  { random, configuration }: NewRowContext,
  { agencyCode, serviceId, count, endsOn }: GrantCouponInput,
): Promise<string> {
  const id = randomToken(random, 16);
  const number = await nextNumber('C-', 6, async (pattern) => {
    const { last } = await database
      .selectFrom('coupon') // oxlint-disable-line madoguchi/visible -- the last number, for the next one
      .select(({ fn }) => fn.max('number').as('last'))
      .where('portal_id', '=', configuration.id)
      .where('number', 'like', pattern)
      .executeTakeFirstOrThrow();
    return last;
  });
  await database
    .insertInto('coupon')
    .values({
      id,
      portal_id: configuration.id,
      agency_code: agencyCode,
      number,
      service_id: serviceId,
      bought: count,
      balance: count,
      ends_on: endsOn,
    })
    .execute();
  return id;
}

import { licenseKeyOf } from '@madoguchi/sdk/contracts/license-key.rules.js';
import type {
  IssuedLicenseKey,
  IssueLicenseKeyInput,
  SoldProducts,
} from '@madoguchi/sdk/contracts/sold-products.endpoints.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import type { Random } from '@madoguchi/sdk/portal/time.js';
import { audit } from '../portal/audit.ts';
import type { OperatorCall } from '../portal/call.ts';
import { Refusal } from '../portal/problem.ts';
import { addLicenseKey } from './contract-rows.ts';

/** The vendor's products, also those that are no longer offered (OPS-03). */
export async function readProductsAsOperator(call: OperatorCall): Promise<SoldProducts> {
  requireContracts(call);
  const { server, portal } = call;
  const products = await server.database.kysely
    .selectFrom('product')
    .select(['id', 'name', 'unit'])
    .where('portal_id', '=', portal.configuration.id)
    .orderBy('position')
    .execute();
  return { products };
}

/** Issues a licence key that works from today (OPS-03, LIC-15). Only its digest is kept. */
export function issueKeyAsOperator(
  call: OperatorCall,
  { productId, count, endsOn, uses }: IssueLicenseKeyInput,
): Promise<IssuedLicenseKey> {
  requireContracts(call);
  const { server, portal, now } = call;
  const { configuration } = portal;
  const { random } = server;
  const startsOn = calendarDay(now, configuration.timeZone);
  if (endsOn !== undefined && endsOn < startsOn) throw wrong('endsOn', 'past');
  const key = licenseKeyOf(keyCharacters(random));
  return call.write(async (transaction) => {
    const product = await transaction
      .selectFrom('product')
      .select('id')
      .where('portal_id', '=', configuration.id)
      .where('id', '=', productId)
      .executeTakeFirst();
    if (!product) throw wrong('productId', 'unknown');
    await addLicenseKey(transaction, { random, configuration, now }, { key, productId, count, startsOn, endsOn, uses });
    await audit(transaction, call, { subject: `product:${productId}` });
    return { key };
  });
}

/** 24 characters by chance: 120 bits. */
const keyCharacters = (random: Random): string =>
  Array.from(random(new Uint8Array(24)), (byte) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt(byte & 31)).join('');

function requireContracts({ portal }: OperatorCall): void {
  if (!portal.configuration.areas.includes('contracts')) throw new Refusal('not-found');
}

const wrong = (field: string, code: string): Refusal =>
  new Refusal('invalid-input', { fieldErrors: [{ field, code }] });

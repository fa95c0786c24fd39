import { licenseKeyOf } from '@madoguchi/sdk/contracts/license-key.rules.js';
import type {
  IssuedLicenseKey,
  IssueLicenseKeyInput,
  PublishedResource,
  PublishResourceInput,
  SoldProducts,
} from '@madoguchi/sdk/contracts/sold-products.endpoints.js';
import { safeFileName } from '@madoguchi/sdk/portal/file-name.rules.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import type { Random } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { OperatorCall, Received } from '../portal/call.ts';
import { wrong } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { addLicenseKey } from './contract-rows.ts';
import { addResource } from './resource-rows.ts';

/** The vendor's products, also those that are no longer offered (OPS-03). */
export async function readProductsAsOperator(call: OperatorCall): Promise<SoldProducts> {
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
  const { server, portal, now } = call;
  const { configuration } = portal;
  const { random } = server;
  const startsOn = calendarDay(now, configuration.timeZone);
  if (endsOn !== undefined && endsOn < startsOn) throw wrong('endsOn', 'past');
  const key = licenseKeyOf(keyCharacters(random));
  return call.write(async (transaction) => {
    await checkProduct(transaction, call, productId);
    await addLicenseKey(transaction, { random, configuration, now }, { key, productId, count, startsOn, endsOn, uses });
    await audit(transaction, call, { subject: `product:${productId}` });
    return { key };
  });
}

/** Publishes a file of a product for everybody in a contract with it (OPS-03, LIC-14). */
export function publishResourceAsOperator(
  call: OperatorCall & Received,
  { productId, name, version }: PublishResourceInput,
): Promise<PublishedResource> {
  const { server, portal, now, file } = call;
  if (safeFileName(name) === '') throw wrong('name', 'invalid');
  return call.write(async (transaction) => {
    await checkProduct(transaction, call, productId);
    const context = { random: server.random, configuration: portal.configuration, now };
    const id = await addResource(transaction, context, { productId, name, version, file });
    await audit(transaction, call, { subject: `resource:${id}` });
    return { id, size: file.size };
  });
}

/** @throws {Refusal} where the vendor has no such product. */
export async function checkProduct(
  database: Kysely<Tables>,
  { portal }: OperatorCall,
  productId: string,
): Promise<void> {
  const product = await database
    .selectFrom('product')
    .select('id')
    .where('portal_id', '=', portal.configuration.id)
    .where('id', '=', productId)
    .executeTakeFirst();
  if (!product) throw wrong('productId', 'unknown');
}

/** 24 characters by chance: 120 bits. */
const keyCharacters = (random: Random): string =>
  Array.from(random(new Uint8Array(24)), (byte) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt(byte & 31)).join('');

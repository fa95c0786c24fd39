import { searchable } from '@madoguchi/sdk/portal/search-text.rules.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import type { NewRowContext } from '../portal/new-row.ts';
import type { Tables } from '../portal/tables.ts';

/** A PDF as the file store keeps it, and the name it goes by. */
interface NewFile {
  readonly name: string;
  readonly size: number;
  /** What the file store knows it by. */
  readonly file: string;
}

/** The maintenance contract that something is published for, with what it is found by. */
export interface PublishedFor {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly companyName: string;
}

/** A document as the vendor publishes it (SUP-12). */
export interface NewBillingDocument extends NewFile {
  readonly kind: 'quote' | 'contract' | 'invoice';
  readonly number: string;
  readonly title: string;
  readonly partner: string;
  /** Yen, tax included. */
  readonly amount?: number | undefined;
  readonly datedOn: string;
}

/** A renewal quote as the vendor publishes it (SUP-11). */
export interface NewRenewalQuote extends NewFile {
  readonly number: string;
  readonly title: string;
  readonly amount: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly issuedOn: string;
  readonly validThrough: string;
  readonly replacesId?: string | undefined;
}

/** Adds a document of a maintenance contract, published now, within a transaction. Gives its id. */
export async function addBillingDocument(
  database: Kysely<Tables>,
  { random, configuration, now }: NewRowContext,
  contract: PublishedFor,
  { datedOn, amount, ...document }: NewBillingDocument,
): Promise<string> {
  const id = randomToken(random, 16);
  const { number, title, partner } = document;
  await database
    .insertInto('billing_document')
    .values({
      ...document,
      id,
      portal_id: configuration.id,
      contract_id: contract.id,
      partner_key: searchable(partner),
      amount: amount ?? null,
      dated_on: datedOn,
      published_at: now,
      search_text: searchable([number, title, partner, contract.number, contract.name].join('\n')),
    })
    .execute();
  return id;
}

/** Adds a renewal quote, published now, which stands among the documents too; within a transaction. Gives its id. */
export async function addRenewalQuote(
  database: Kysely<Tables>,
  context: NewRowContext,
  contract: PublishedFor,
  { startsOn, endsOn, issuedOn, validThrough, replacesId, ...quote }: NewRenewalQuote,
): Promise<string> {
  const { random, configuration, now } = context;
  const id = randomToken(random, 16);
  await database
    .insertInto('renewal_quote')
    .values({
      ...quote,
      id,
      portal_id: configuration.id,
      contract_id: contract.id,
      starts_on: startsOn,
      ends_on: endsOn,
      issued_on: issuedOn,
      valid_through: validThrough,
      state: 'unanswered',
      replaces_id: replacesId ?? null,
      created_at: now,
      search_text: searchable(
        [quote.number, quote.title, contract.number, contract.name, contract.companyName].join('\n'),
      ),
      version: 1,
    })
    .execute();
  const partner = contract.companyName;
  await addBillingDocument(database, context, contract, { ...quote, kind: 'quote', partner, datedOn: issuedOn });
  return id;
}

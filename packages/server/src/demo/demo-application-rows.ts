import { domainOf } from '@madoguchi/sdk/certificates/domain-validation.rules.js';
import { calendarDay, endOfCalendarDays } from '@madoguchi/sdk/portal/calendar.rules.js';
import { searchable } from '@madoguchi/sdk/portal/search-text.rules.js';
import { hour, randomToken, type Instant } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import { nextCode } from '../certificates/acceptance.service.ts';
import type { NewRowContext } from '../portal/new-row.ts';
import { nextNumber } from '../portal/next-number.ts';
import type { ServedPortal } from '../portal/ports.ts';
import type { Tables } from '../portal/tables.ts';
import { onDay, type PreparedApplication } from './demo-certificates.ts';

/** Whose applications are added. */
export interface Owner {
  readonly accountId: string;
  readonly all: readonly PreparedApplication[];
  /** The ids of contracts by the key of the application that made them. */
  readonly contracts: Map<string, string>;
}

/** Adds an application of the demo with all that belongs to it, within a transaction. */
export async function addApplicationRows(
  database: Kysely<Tables>,
  { random, configuration, now }: NewRowContext,
  portal: ServedPortal,
  { accountId, all, contracts }: Owner,
  { facts, id, entries, issued, issuedAt, coverage }: PreparedApplication,
): Promise<void> {
  const { history, documents = [], from, kind } = facts;
  const source = all.find((one) => one.facts.key === from);
  const [, first] = history[0] ?? ['received', 0];
  const [state, last] = history.at(-1) ?? ['received', 0];
  const portal_id = configuration.id;
  const momentOn = (days: number): Instant => onDay(now, days, configuration.timeZone);
  const offer = portal.certificates?.catalogue.services
    .find((service) => service.id === facts.serviceId)
    ?.offers.find(({ contractType, months }) => contractType === facts.contractType && months === facts.months);
  let contractId = contracts.get(from ?? '');
  if (facts.contractFrom !== undefined && coverage) {
    contractId = randomToken(random, 16);
    await database
      .insertInto('certificate_contract')
      .values({
        id: contractId,
        portal_id,
        account_id: accountId,
        code: await nextCode(database, { portal }),
        service_id: facts.serviceId,
        contract_type: facts.contractType,
        months: facts.months,
        starts_on: coverage.startsOn,
        ends_on: coverage.endsOn,
        terminates_on: null,
        price: null, // an agency charges it
        contacts: JSON.stringify(entries.contacts),
        created_at: momentOn(facts.contractFrom),
      })
      .execute();
  }
  if (contractId !== undefined) contracts.set(facts.key, contractId);
  const code = await codeOf(database, contractId);
  await database
    .insertInto('application')
    .values({
      id,
      portal_id,
      account_id: accountId,
      number: await nextNumberIn(database, portal_id),
      kind,
      state,
      service_id: facts.serviceId,
      contract_type: facts.contractType,
      months: facts.months,
      price: kind === 'new' && entries.basics.agencyCode === '' ? (offer?.price ?? null) : null,
      contract_id: contractId ?? null,
      source_id: source?.id ?? null,
      certificate_id: kind === 'reissue' ? (source?.id ?? null) : null,
      entries: JSON.stringify(entries),
      organisation_name: entries.organisation.name,
      server_name: facts.serverName,
      server_type: facts.serverType,
      organisation_search: searchable(entries.organisation.name),
      server_search: searchable(facts.serverName),
      contract_search: searchable(code),
      coupon_search: '',
      coupon_id: null,
      agreement_id: `demo-${id}`,
      reason: null,
      accepted_at: contractId === undefined ? null : momentOn(first),
      telephoned_at: null,
      issuing_at: null,
      applied_at: momentOn(first),
      updated_at: momentOn(last),
      version: history.length,
    })
    .execute();
  for (const [index, [reached, on]] of history.entries())
    await database
      .insertInto('application_event')
      .values({
        id: randomToken(random, 16),
        portal_id,
        application_id: id,
        position: index + 1,
        state: reached,
        note: index === history.length - 1 ? (facts.note ?? null) : null,
        at: momentOn(on),
      })
      .execute();
  for (const { kind: asked, note, arrived } of documents)
    await database
      .insertInto('application_document')
      .values({
        id: randomToken(random, 16),
        portal_id,
        application_id: id,
        kind: asked,
        note: note ?? null,
        asked_at: momentOn(first),
        arrived_at: arrived ? momentOn(last) + hour / 2 : null,
      })
      .execute();
  if (!issued || issuedAt === undefined || contractId === undefined) return;
  await database
    .insertInto('domain_validation')
    .values(
      [...new Set(issued.names.map(domainOf))].map((domain) => ({
        id: randomToken(random, 16),
        portal_id,
        account_id: accountId,
        application_id: id,
        domain,
        method: 'dns',
        validated_on: calendarDay(issuedAt, configuration.timeZone),
        noted_at: issuedAt,
      })),
    )
    .execute();
  const reissued = kind === 'reissue' ? source : undefined;
  await database
    .insertInto('certificate')
    .values({
      id,
      portal_id,
      application_id: id,
      contract_id: contractId,
      serial: issued.serialNumber.toUpperCase(),
      names: JSON.stringify(issued.names),
      pem: issued.pem,
      chain: issued.chain,
      pkcs7: issued.pkcs7,
      issued_at: issuedAt,
      not_before: issued.notBefore,
      not_after: issued.notAfter,
      first_issued_at: reissued?.issuedAt ?? issuedAt,
      reissues: reissued ? 1 : 0,
      revoked_at: facts.revokedOn === undefined ? null : revokedAt(facts.revokedOn, now, configuration.timeZone),
      revocation_reason: facts.reason ?? null,
      authority_told_at: null,
      downloaded_at: facts.downloaded ? issuedAt + hour / 2 : null,
    })
    .execute();
}

/** A revocation ahead takes effect as a day ends. */
const revokedAt = (days: number, now: Instant, timeZone: string): Instant =>
  days > 0 ? endOfCalendarDays(now, days, timeZone) : onDay(now, days, timeZone);

async function codeOf(database: Kysely<Tables>, contractId: string | undefined): Promise<string> {
  const found = await database
    .selectFrom('certificate_contract')
    .select('code')
    .where('id', '=', contractId ?? '')
    .executeTakeFirst();
  return found?.code ?? '';
}

function nextNumberIn(database: Kysely<Tables>, portalId: string): Promise<string> {
  return nextNumber('5', 9, async (pattern) => {
    const { last } = await database
      .selectFrom('application')
      .select(({ fn }) => fn.max('number').as('last'))
      .where('portal_id', '=', portalId)
      .where('number', 'like', pattern)
      .executeTakeFirstOrThrow();
    return last;
  });
}

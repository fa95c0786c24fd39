import type { WorkedApplication } from '@madoguchi/sdk/certificates/application-work.endpoints.js';
import type { ApplicationInput } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import { coverageFrom, daysLeft, type Coverage } from '@madoguchi/sdk/certificates/certificate-lifetime.rules.js';
import { addDays } from '@madoguchi/sdk/portal/calendar-day.rules.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { searchable } from '@madoguchi/sdk/portal/search-text.rules.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely, Selectable } from 'kysely';
import type { OperatorCall, Replaces } from '../portal/call.ts';
import { nextNumber } from '../portal/next-number.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { tellOfApplication } from './application-mails.ts';
import { work } from './application-work.service.ts';
import { moveApplication, type WriteContext } from './application-writes.ts';
import type { CertificateContractTable } from '../portal/certificate-tables.ts';
import { offerOf } from './offer-of.ts';
import { openApplication, type OpenApplication } from './open-application.ts';

/** Accepts an application, once: now there is a contract with a code (CRT-20). */
export const acceptAsOperator: (call: OperatorCall & Replaces, input: ApplicationInput) => Promise<WorkedApplication> =
  work(async (transaction, call, found) => {
    const { row } = found;
    if (row.accepted_at !== null) throw new Refusal('not-in-this-state', { params: { state: row.state } });
    const buys = row.kind === 'new' || row.kind === 'renewal';
    const source = buys && row.source_id !== null ? await openApplication(transaction, call, row.source_id) : undefined;
    const contract = buys ? await makeContract(transaction, call, found, source) : undefined;
    const moved = await moveApplication(transaction, call, row, 'accepted', {
      accepted_at: call.now,
      ...(contract && { contract_id: contract.id, contract_search: searchable(contract.code) }),
    });
    await tellOfApplication(transaction, call, moved, { kind: 'accepted' });
  });

/** Makes the contract of an application. After a change of the service the former one is continued no further. */
async function makeContract(
  database: Kysely<Tables>,
  call: OperatorCall,
  { row, detail }: OpenApplication,
  source: OpenApplication | undefined,
): Promise<Selectable<CertificateContractTable>> {
  const { portal, now, server } = call;
  const { startsOn, endsOn } = coverageOf(call, row.months, row.service_id, source);
  const offer = offerOf(portal)
    .catalogue.services.find(({ id }) => id === row.service_id)
    ?.offers.find(({ contractType, months }) => contractType === row.contract_type && months === row.months);
  const contract: Selectable<CertificateContractTable> = {
    id: randomToken(server.random, 16),
    portal_id: row.portal_id,
    account_id: row.account_id,
    code: await nextCode(database, call),
    service_id: row.service_id,
    contract_type: row.contract_type,
    months: row.months,
    starts_on: startsOn,
    ends_on: endsOn,
    terminates_on: null,
    price: detail.entries.basics.agencyCode.trim() === '' ? (row.price ?? offer?.price ?? null) : null,
    contacts: JSON.stringify(detail.entries.contacts),
    created_at: now,
  };
  await database.insertInto('certificate_contract').values(contract).execute();
  if (source?.contract && source.row.service_id !== row.service_id)
    await database
      .updateTable('certificate_contract')
      .set({ terminates_on: source.contract.ends_on })
      .where('id', '=', source.contract.id)
      .execute();
  return contract;
}

/**
 * What a new contract covers: from today on, or after the former one; another service takes its place at once, and what was
 * left of it is added (CRT-10).
 */
function coverageOf(
  { now, portal }: WriteContext,
  months: number,
  serviceId: string,
  source: OpenApplication | undefined,
): Coverage {
  const today = calendarDay(now, portal.configuration.timeZone);
  const former = source?.contract;
  if (!former || former.ends_on < today) return coverageFrom(today, months);
  if (serviceId !== source.row.service_id) return coverageFrom(today, months, daysLeft(former.ends_on, today));
  return coverageFrom(addDays(former.ends_on, 1), months);
}

/** `B0000001`: a letter and seven digits, counted within the portal. */
export function nextCode(database: Kysely<Tables>, { portal }: Pick<WriteContext, 'portal'>): Promise<string> {
  return nextNumber(offerOf(portal).codeLetter, 7, async (pattern) => {
    const { last } = await database
      .selectFrom('certificate_contract') // oxlint-disable-line madoguchi/visible -- the last code, for the next one
      .select(({ fn }) => fn.max('code').as('last'))
      .where('portal_id', '=', portal.configuration.id)
      .where('code', 'like', pattern)
      .executeTakeFirstOrThrow();
    return last;
  });
}

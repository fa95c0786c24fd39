import type { ApplicationCondition, ApplicationFilter } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import type { ApplicationState } from '@madoguchi/sdk/certificates/application.model.js';
import { firstListedDay } from '@madoguchi/sdk/certificates/listed-application.rules.js';
import { addDays, daysBetween } from '@madoguchi/sdk/portal/calendar-day.rules.js';
import { calendarDay, endOfCalendarDays } from '@madoguchi/sdk/portal/calendar.rules.js';
import { searchable } from '@madoguchi/sdk/portal/search-text.rules.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';
import { sql, type Expression, type SqlBool } from 'kysely';
import * as z from 'zod/mini';
import type { CustomerCall } from '../portal/call.ts';
import { containing } from '../portal/containing.ts';
import { wrong } from '../portal/problem.ts';
import { offerOf } from './offer-of.ts';

type Filter = Omit<ApplicationFilter, 'conditions' | 'sort' | 'direction'> & {
  readonly conditions?: string | undefined;
};

const mostConditions = 4;
const conditionList: z.ZodMiniType<readonly ApplicationCondition[]> = z
  .array(
    z.object({
      field: z.literal(['organisation', 'server-name', 'contract-code', 'coupon']),
      text: z.string().check(z.maxLength(400), z.regex(/^[^\0]*$/)),
    }),
  )
  .check(z.maxLength(mostConditions));

const columns = {
  'organisation': 'application.organisation_search',
  'server-name': 'application.server_search',
  'contract-code': 'application.contract_search',
  'coupon': 'application.coupon_search',
} as const satisfies Readonly<Record<ApplicationCondition['field'], string>>;

const over: readonly ApplicationState[] = ['refused', 'withdrawn', 'revoked', 'terminated'];

/** What an application has to meet to stand in お申込一覧, over `application`, its contract and its certificate (CRT-07, CRT-08). */
export function listFilters(call: CustomerCall, filter: Filter): readonly Expression<SqlBool>[] {
  const { now, portal } = call;
  const { timeZone } = portal.configuration;
  const today = calendarDay(now, timeZone);
  const { listedMonths } = offerOf(portal).catalogue.policy;
  const listedFrom = startOfDay(firstListedDay(today, listedMonths), now, timeZone);
  const found: Expression<SqlBool>[] = [
    sql<SqlBool>`(${sql.ref('certificate.issued_at')} is null or ${sql.ref('certificate.issued_at')} >= ${listedFrom})`,
  ];
  if (!filter.past) {
    found.push(sql<SqlBool>`${sql.ref('application.state')} not in (${sql.join(over)})`);
    found.push(
      sql<SqlBool>`(${sql.ref('certificate_contract.ends_on')} is null or ${sql.ref('certificate_contract.ends_on')} >= ${today})`,
    );
  }
  const at = filter.dateKind === 'updated' ? 'application.updated_at' : 'application.applied_at';
  if (filter.from !== undefined)
    found.push(sql<SqlBool>`${sql.ref(at)} >= ${startOfDay(sensibleDay('from', filter.from), now, timeZone)}`);
  if (filter.to !== undefined)
    found.push(sql<SqlBool>`${sql.ref(at)} < ${startOfDay(addDays(sensibleDay('to', filter.to), 1), now, timeZone)}`);
  if (filter.kind !== undefined) found.push(sql<SqlBool>`${sql.ref('application.kind')} = ${plain(filter.kind)}`);
  if (filter.serviceId !== undefined)
    found.push(sql<SqlBool>`${sql.ref('application.service_id')} = ${plain(filter.serviceId)}`);
  if (filter.serverType !== undefined)
    found.push(sql<SqlBool>`${sql.ref('application.server_type')} = ${plain(filter.serverType)}`);
  if (filter.downloaded !== undefined) {
    const is = filter.downloaded ? sql`is not null` : sql`is null`;
    found.push(
      sql<SqlBool>`(${sql.ref('certificate.id')} is not null and ${sql.ref('certificate.downloaded_at')} ${is})`,
    );
  }
  for (const { field, text } of readConditions(filter.conditions)) {
    const word = searchable(text).trim();
    if (word !== '') found.push(containing(sql<string>`${sql.ref(columns[field])}`, word));
  }
  return found;
}

function readConditions(text: string | undefined): readonly ApplicationCondition[] {
  if (text === undefined) return [];
  const result = z.safeParse(conditionList, parse(text));
  if (!result.success) throw wrong('conditions', 'invalid');
  return result.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** PostgreSQL compares with no NUL, and no value has one. */
const plain = (value: string): string => value.replaceAll('\0', '\ufffd');

const calendarDate = z.iso.date();

/** A day of the calendar, neither before nor beyond all applications. */
function sensibleDay(field: string, text: string): string {
  if (!z.safeParse(calendarDate, text).success || text < '1970' || text > '9000') throw wrong(field, 'invalid');
  return text;
}

/** The moment at which a calendar day begins. */
function startOfDay(on: string, now: Instant, timeZone: string): Instant {
  return endOfCalendarDays(now, daysBetween(calendarDay(now, timeZone), on) - 1, timeZone);
}

import type { ApplicationDomain } from '@madoguchi/sdk/certificates/application-domain.model.js';
import { issues, isUnderWay } from '@madoguchi/sdk/certificates/application-state.rules.js';
import { checkDomains, domainOf, type ValidationPolicy } from '@madoguchi/sdk/certificates/domain-validation.rules.js';
import { inspectCsr } from '@madoguchi/sdk/certificates/inspect-csr.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import type { Kysely } from 'kysely';
import type { Call } from '../portal/call.ts';
import type { ServedPortal } from '../portal/ports.ts';
import type { Tables } from '../portal/tables.ts';
import { visible, type Viewer } from '../portal/visible.ts';
import { readNames, type ApplicationParts } from './application-records.ts';
import { readEntries } from './kept-entries.ts';
import { offerOf } from './offer-of.ts';

/**
 * The names of an application's certificate, which was issued or is to be, each with the validation that it can be issued by
 * today; undefined where no certificate is to come.
 */
export async function domainsOf(
  database: Kysely<Tables>,
  viewer: Viewer & Pick<Call, 'now'>,
  { row, certificate }: ApplicationParts,
): Promise<readonly ApplicationDomain[] | undefined> {
  const { portal, now } = viewer;
  if (!issues(row.kind) || !(isUnderWay(row.state) || row.state === 'issued')) return undefined;
  const names = certificate ? readNames(certificate) : await requestedNames(readEntries(row.entries).basics.csr);
  const validations = await database
    .selectFrom('domain_validation')
    .select(['domain', 'method', 'validated_on as validatedOn'])
    .where(visible.domainValidation(viewer))
    .where('account_id', '=', row.account_id)
    .where('domain', 'in', ['', ...new Set(names.flatMap(domainAndAbove))]) // of an empty list there is no SQL
    .execute();
  const today = calendarDay(now, portal.configuration.timeZone);
  return checkDomains(names, validations, validationPolicyOf(portal), today);
}

/** What decides how long a validation is used again. */
export function validationPolicyOf(portal: ServedPortal): ValidationPolicy {
  const { catalogue, validationMethods } = offerOf(portal);
  return { lifetimes: catalogue.policy.lifetimes, validationMethods };
}

/** The names that a certificate of a request holds. */
async function requestedNames(csr: string): Promise<readonly string[]> {
  const { names = [] } = await inspectCsr(csr);
  return names.filter(({ type }) => type === 'dns' || type === 'ip').map(({ value }) => value);
}

/** `www.example.jp`, `example.jp`, `jp`. */
function domainAndAbove(name: string): readonly string[] {
  const labels = domainOf(name).split('.');
  return labels.map((_, index) => labels.slice(index).join('.'));
}

import type { OfferedService, OfferedServices } from '@madoguchi/sdk/account/service.model.js';
import type { OfferServiceInput } from '@madoguchi/sdk/account/service-work.endpoints.js';
import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import { audit } from '../portal/audit.ts';
import type { OperatorCall } from '../portal/call.ts';
import { localizedText } from '../portal/localized-text.ts';
import { wrong } from '../portal/problem.ts';
import type { OfferedServiceTable } from '../portal/subscriber-tables.ts';
import type { Tables } from '../portal/tables.ts';
import type { Viewer } from '../portal/viewer.ts';
import { visible } from '../portal/visible.ts';

const ids = z.array(z.string());

/** What the provider offers, in its order (MYP-12). What has no terms of its own is changed at the window. */
export async function offeredServices(database: Kysely<Tables>, viewer: Viewer): Promise<readonly OfferedService[]> {
  const rows = await database
    .selectFrom('offered_service')
    .leftJoin('service_terms', (join) =>
      join
        .onRef('service_terms.portal_id', '=', 'offered_service.portal_id')
        .onRef('service_terms.service_id', '=', 'offered_service.id'),
    )
    .select(['offered_service.id', 'kind', 'name', 'description', 'monthly_yen', 'course', 'needs', 'starts', 'ends'])
    .select(['window_reason', 'minimum_months', 'early_yen', 'elsewhere'])
    .where(visible.offeredService(viewer))
    .orderBy('position')
    .orderBy('offered_service.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: localizedText(row.name),
    description: localizedText(row.description),
    monthlyYen: row.monthly_yen,
    ...(row.course !== null && { course: row.course }),
    needs: row.needs === null ? [] : z.parse(ids, JSON.parse(row.needs)),
    starts: row.starts ?? 'window',
    ends: row.ends ?? 'window',
    ...(row.window_reason !== null && { windowReason: localizedText(row.window_reason) }),
    minimumMonths: row.minimum_months ?? 0,
    earlyYen: row.early_yen ?? 0,
    ...(row.elsewhere !== null && { elsewhere: row.elsewhere }),
  }));
}

/** How what is offered begins and ends, put in or replaced, within a transaction. */
export async function keepTerms(database: Kysely<Tables>, portal_id: string, service: OfferedService): Promise<void> {
  const values = {
    course: service.course ?? null,
    needs: JSON.stringify(service.needs),
    starts: service.starts,
    ends: service.ends,
    window_reason: service.windowReason ? JSON.stringify(service.windowReason) : null,
    minimum_months: service.minimumMonths,
    early_yen: service.earlyYen,
    elsewhere: service.elsewhere ?? null,
  };
  await database
    .insertInto('service_terms')
    .values({ portal_id, service_id: service.id, ...values })
    .onConflict((conflict) => conflict.columns(['portal_id', 'service_id']).doUpdateSet(values))
    .execute();
}

/** Something that is offered, put in at the end or replaced, within a transaction. */
export async function keepOffer(
  database: Kysely<Tables>,
  portal_id: string,
  service: OfferedService & { readonly kind: OfferedServiceTable['kind'] },
): Promise<void> {
  const { last } = await database
    .selectFrom('offered_service') // oxlint-disable-line madoguchi/visible -- the last place, for the next one
    .select(({ fn }) => fn.max('position').as('last'))
    .where('portal_id', '=', portal_id)
    .executeTakeFirstOrThrow();
  const values = {
    kind: service.kind,
    parent_id: service.needs[0] ?? null,
    name: JSON.stringify(service.name),
    description: JSON.stringify(service.description),
    monthly_yen: service.monthlyYen,
  };
  await database
    .insertInto('offered_service')
    .values({ portal_id, id: service.id, position: (last ?? -1) + 1, ...values })
    .onConflict((conflict) => conflict.columns(['portal_id', 'id']).doUpdateSet(values))
    .execute();
  await keepTerms(database, portal_id, service);
}

export async function readOfferedAsOperator(call: OperatorCall): Promise<OfferedServices> {
  return { items: await offeredServices(call.server.database.kysely, call) };
}

/** Offers a service, or offers it otherwise (MYP-12). What it needs has to be offered; its kind stays what it was. */
export function offerAsOperator(call: OperatorCall, { service }: OfferServiceInput): Promise<OfferedService> {
  return call.write(async (work) => {
    const others = await offeredServices(work, call);
    const before = others.find(({ id }) => id === service.id);
    const kind = (['internet', 'television', 'telephone', 'option'] as const).find((one) => one === service.kind);
    if (!kind || (before && (before.kind !== kind || before.elsewhere))) throw wrong('service.kind', 'not-offered');
    if (service.needs.some((id) => id === service.id || !others.some((one) => one.id === id)))
      throw wrong('service.needs', 'not-offered');
    const kept = { ...service, kind };
    await keepOffer(work, call.portal.configuration.id, kept);
    await audit(work, call, { subject: `service:${service.id}` });
    return kept;
  });
}

import { securityFunctions, type SecurityServiceFacts } from '@madoguchi/sdk/account/security-service.model.js';
import type { ChangeSecurityServiceInput } from '@madoguchi/sdk/account/security-service.endpoints.js';
import { decideSecurityChange } from '@madoguchi/sdk/account/security-service.rules.js';
import { isHadOn } from '@madoguchi/sdk/account/service-change.rules.js';
import { parseWith } from '@madoguchi/sdk/portal/schema.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { CustomerCall } from '../portal/call.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';
import { readableCode } from './readable-code.ts';
import { factsOf } from './service-rows.ts';
import { applyFor, todayOf } from './services.service.ts';
import { ownSubscriber, type Subscriber } from './subscribers.ts';

/** The security service, and what of it the caller has (MYP-14). */
export async function readOwnSecurity(call: CustomerCall): Promise<SecurityServiceFacts> {
  const { kysely } = call.server.database;
  return securityOf(kysely, call, await ownSubscriber(kysely, call));
}

async function securityOf(
  database: Kysely<Tables>,
  call: CustomerCall,
  { id: subscriberId }: Subscriber,
): Promise<SecurityServiceFacts> {
  const today = todayOf(call);
  const offer = await database
    .selectFrom('security_offer')
    .selectAll()
    .where('portal_id', '=', call.portal.configuration.id)
    .executeTakeFirst();
  const { offered, subscribed, pending } = await factsOf(database, call, subscriberId, today);
  const service = offered.find(({ id }) => id === offer?.service_id);
  if (!offer || !service) throw new Refusal('not-found');
  const row = await database.selectFrom('security_use').selectAll().where(visible.securityUse(call)).executeTakeFirst();
  const had = subscribed.find((one) => one.serviceId === service.id && isHadOn(one, today));
  const ending = pending.find(({ serviceId, type }) => serviceId === service.id && type === 'cancel');
  return {
    service,
    mostDevices: offer.most_devices,
    functions: parseWith(securityFunctions, JSON.parse(offer.functions)),
    ...(had &&
      row && {
        use: {
          devices: row.devices,
          startedOn: had.startedOn,
          ...(had.endsOn !== undefined && { endsOn: had.endsOn }),
          licenseCode: row.license_code,
          installUrl: offer.install_url,
        },
      }),
    ...(ending && { ending }),
  };
}

/** Applies for the security service, changes for how many devices it is, or cancels it (MYP-14). */
export function changeOwnSecurity(
  call: CustomerCall,
  { change, effectiveOn }: ChangeSecurityServiceInput,
): Promise<SecurityServiceFacts> {
  return call.write(async (work) => {
    const subscriber = await ownSubscriber(work, call);
    const facts = await securityOf(work, call, subscriber);
    const decision = decideSecurityChange(facts, change, todayOf(call));
    if (!decision.ok && decision.code === 'devices') throw wrong('change.devices', 'range', { max: facts.mostDevices });
    if (!decision.ok) throw new Refusal('action-closed', { params: { reason: decision.code } });
    if (decision.effectiveOn !== effectiveOn) throw new Refusal('action-closed', { params: { reason: 'day-changed' } });
    const { id: subscriber_id, portal_id } = subscriber;
    if (change.type === 'devices') {
      await work
        .updateTable('security_use')
        .set({ devices: change.devices })
        .where('subscriber_id', '=', subscriber_id)
        .execute();
      await audit(work, call, { subject: `subscriber:${subscriber_id}` });
    } else {
      if (change.type === 'apply') {
        const license_code = readableCode(randomToken(call.server.random, 24), 16).replaceAll(/(.{4})(?=.)/g, '$1-');
        const values = { devices: change.devices, license_code };
        await work
          .insertInto('security_use')
          .values({ subscriber_id, portal_id, ...values })
          .onConflict((conflict) => conflict.column('subscriber_id').doUpdateSet(values))
          .execute();
      }
      const type = change.type === 'apply' ? 'add' : 'cancel';
      await applyFor(work, call, subscriber, { type, serviceId: facts.service.id, effectiveOn });
    }
    return securityOf(work, call, subscriber);
  });
}

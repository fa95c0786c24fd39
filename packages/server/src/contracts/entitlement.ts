import { checkEntry, checkSystem, type EntitlementDecision } from '@madoguchi/sdk/contracts/entitlement.rules.js';
import type { System } from '@madoguchi/sdk/contracts/system.model.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import type { PortalConfiguration } from '@madoguchi/sdk/portal/configuration.model.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import type { CustomerCall } from '../portal/call.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';
import { contractsOfCompany } from './maintenance-contracts.ts';

/** What a company may see today (INF-09). Where the portal's configuration names no `entry`, everything. */
export interface Entitlement {
  readonly entry: EntitlementDecision;
  readonly system: (systemId: string) => EntitlementDecision;
}

const open: EntitlementDecision = { ok: true };

/** What a company may see on the calendar day of `now`. Somebody without a company has no contract. */
export async function entitlementOf(
  database: Kysely<Tables>,
  { id, entry, timeZone }: PortalConfiguration,
  companyId: string | undefined,
  now: Instant,
): Promise<Entitlement> {
  if (entry === undefined) return { entry: open, system: () => open };
  const contracts = companyId === undefined ? [] : await contractsOfCompany(database, id, companyId);
  const today = calendarDay(now, timeZone);
  return {
    entry: checkEntry(contracts, today),
    system: (systemId) => checkSystem(contracts, systemId, today),
  };
}

/** What the person who calls may see; refuses whoever may not be in the portal at all: a contract can end within a session. */
export async function enter(database: Kysely<Tables>, { portal, actor, now }: CustomerCall): Promise<Entitlement> {
  const entitlement = await entitlementOf(database, portal.configuration, actor.account.companyId, now);
  if (!entitlement.entry.ok) throw new Refusal(entitlement.entry.code);
  return entitlement;
}

/** The system whose content is asked for; refuses one that is not there, and one that the person's company does not use. */
export async function enterSystem(database: Kysely<Tables>, call: CustomerCall, systemId: string): Promise<System> {
  const entitlement = await enter(database, call);
  const system = await database
    .selectFrom('system')
    .select(['id', 'name'])
    .where(visible.system(call))
    .where('id', '=', systemId)
    .executeTakeFirst();
  if (!system) throw new Refusal('not-found');
  const decision = entitlement.system(systemId);
  if (!decision.ok) throw new Refusal(decision.code, { params: { system: system.name } });
  return system;
}

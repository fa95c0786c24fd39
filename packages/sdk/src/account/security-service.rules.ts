import { decideOn, isHadOn, type ServiceChangeDecision, type ServiceFacts } from './service-change.rules.ts';
import type { SecurityServiceFacts } from './security-service.model.ts';

/** 申込み・台数変更・解約 (MYP-14). */
export type SecurityChange =
  | { readonly type: 'apply'; readonly devices: number }
  | { readonly type: 'devices'; readonly devices: number }
  | { readonly type: 'cancel' };

export type SecurityRefusalCode = 'devices' | 'same-devices' | 'not-subscribed';

export type SecurityDecision =
  | ServiceChangeDecision
  | { readonly ok: false; readonly code: SecurityRefusalCode; readonly params?: { readonly max: number } | undefined };

/**
 * Decides on a change of the security service (MYP-14): it is there from the day of application, on 1 to `mostDevices`
 * devices for one price; another number counts at once; what is cancelled is there until the last day of this month.
 */
export function decideSecurityChange(
  { service, mostDevices, use, ending }: SecurityServiceFacts,
  change: SecurityChange,
  today: string,
): SecurityDecision {
  if (
    'devices' in change &&
    !(Number.isInteger(change.devices) && change.devices >= 1 && change.devices <= mostDevices)
  )
    return { ok: false, code: 'devices', params: { max: mostDevices } };
  const had = use && { serviceId: service.id, startedOn: use.startedOn, endsOn: use.endsOn };
  const facts: ServiceFacts = {
    offered: [{ ...service, needs: [] }], // whoever gets here subscribes to the internet: see the area
    subscribed: had ? [had] : [],
    pending: ending ? [ending] : [],
  };
  if (change.type !== 'devices')
    return decideOn(facts, change.type === 'apply' ? 'add' : 'cancel', { ...service, needs: [] }, today);
  if (!use || !had || !isHadOn(had, today)) return { ok: false, code: 'not-subscribed' };
  if (change.devices === use.devices) return { ok: false, code: 'same-devices' };
  return { ok: true, effectiveOn: today, yenNow: service.monthlyYen, yenAfter: service.monthlyYen };
}

import type { MaintenanceContract } from './maintenance-contract.model.ts';

/** Whether a contract holds on the calendar day `today` (`2026-11-21`, in the portal's time zone): its last day counts. */
export function isCurrent({ startsOn, endsOn }: MaintenanceContract, today: string): boolean {
  return startsOn <= today && today <= endsOn;
}

export type EntitlementDecision =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'contract-required' | 'system-not-in-use' };

/** Whether a company gets into the portal at all (INF-09): with any contract that holds today. */
export function checkEntry(contracts: readonly MaintenanceContract[], today: string): EntitlementDecision {
  return contracts.some((contract) => isCurrent(contract, today))
    ? { ok: true }
    : { ok: false, code: 'contract-required' };
}

/** Whether a company may see what is published for a system (INF-09). */
export function checkSystem(
  contracts: readonly MaintenanceContract[],
  systemId: string,
  today: string,
): EntitlementDecision {
  const current = contracts.filter((contract) => isCurrent(contract, today));
  if (current.length === 0) return { ok: false, code: 'contract-required' };
  return current.some(({ systems }) => systems.includes(systemId))
    ? { ok: true }
    : { ok: false, code: 'system-not-in-use' };
}

import { hasEnded } from '@madoguchi/sdk/contracts/contract.rules.js';
import { contractCapabilities } from '@madoguchi/sdk/contracts/contract-role.rules.js';
import type { Capability } from '@madoguchi/sdk/portal/configuration.model.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import type { Kysely } from 'kysely';
import { authorized } from '../portal/authorize.ts';
import type { CustomerCall } from '../portal/call.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';

/** A contract that the caller may touch with the operation called. */
export interface OpenContract {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly companyName: string;
  /** What the caller is in it. */
  readonly role: string;
  readonly contractMay: readonly Capability[];
  /** Whether its last day has passed. */
  readonly ended: boolean;
}

/**
 * The contract that an operation is about. Refuses one that the caller does not take part in like one that is not there
 * (`not-found`), and what the caller's role in it does not let them do (`forbidden`). Within a transaction it sees the
 * role as it is then: everything that writes asks here first.
 */
export async function openContract(
  database: Kysely<Tables>,
  call: CustomerCall,
  contractId: string,
): Promise<OpenContract> {
  const { portal, actor, now } = call;
  const found = await database
    .selectFrom('contract')
    .innerJoin('participant', 'participant.contract_id', 'contract.id')
    .innerJoin('company', 'company.id', 'contract.company_id')
    .select(['company.name as companyName', 'contract.id', 'contract.number', 'contract.name', 'participant.role'])
    .select('contract.ends_on as endsOn')
    .where(visible.contract(call))
    .where('contract.id', '=', contractId)
    .where('participant.account_id', '=', actor.account.id)
    .executeTakeFirst();
  const { endsOn, ...facts } = authorized(
    call,
    found && { ...found, contractMay: contractCapabilities(portal.configuration, found.role) },
  );
  return { ...facts, ended: hasEnded({ endsOn }, calendarDay(now, portal.configuration.timeZone)) };
}

/** Refuses what grants something new in a contract whose last day has passed (`hasEnded`). */
export function refuseEndedContract({ ended }: Pick<OpenContract, 'ended'>): void {
  if (ended) throw new Refusal('contract-ended');
}

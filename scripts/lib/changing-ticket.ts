import { presets } from '@madoguchi/sdk';
import type { PageServer } from './page-server.ts';

export interface ChangingTicket {
  readonly id: string;
  /** Notes that it has another version. Which process wrote that is all the same: the server looks once a second. */
  change(version: number): Promise<void>;
}

/** Gives a ticket to the company of the demo's person, who is in no customer group afterwards. */
export async function addChangingTicket({ database, person }: PageServer): Promise<ChangingTicket> {
  const { kysely } = database;
  await kysely.deleteFrom('project_member').execute();
  const { id: contract } = await kysely
    .selectFrom('maintenance_contract')
    .innerJoin('account', 'account.company_id', 'maintenance_contract.company_id')
    .where('identifier', '=', person?.identifier ?? '')
    .select('maintenance_contract.id')
    .executeTakeFirstOrThrow();
  const portal = presets.support.id;
  const own = { id: 't1', number: 'T-1', portal_id: portal, contract_id: contract };
  const what = { kind: 'fault', channel: 'web', desk: 'engineer', service_id: 'hardware', severity: 'high' };
  const words = { title: '停止', description: '停止した', contact: '{}', state: 'received', search_text: '' };
  const opened = { opened_by: '誰か', opened_at: 0, updated_at: 0, version: 1 };
  await kysely
    .insertInto('ticket')
    .values({ ...own, ...what, ...words, ...opened })
    .execute();
  return {
    id: own.id,
    async change(version) {
      const row = { id: `change ${version}`, portal_id: portal, kind: 'ticket', subject_id: own.id, version };
      await kysely
        .insertInto('change')
        .values({ ...row, at: Date.now() })
        .execute();
    },
  };
}

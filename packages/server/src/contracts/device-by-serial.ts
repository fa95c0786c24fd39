import { searchable } from '@madoguchi/sdk/portal/search-text.rules.js';
import type { Kysely } from 'kysely';
import type { OperatorCall } from '../portal/call.ts';
import { containing } from '../portal/containing.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';

/** The device with a serial number as typed, in any width and case; of one contract, where that is named. */
export async function deviceBySerial(
  database: Kysely<Tables>,
  call: OperatorCall,
  typed: string,
  contractId?: string,
): Promise<{ readonly id: string } | undefined> {
  const wanted = searchable(typed).trim();
  const rows = await database
    .selectFrom('device')
    .select(['device.id', 'device.serial_number'])
    .where(visible.device(call))
    .where((eb) => containing(eb.ref('device.search_text'), wanted))
    .$if(contractId !== undefined, (query) => query.where('device.contract_id', '=', contractId ?? ''))
    .execute();
  return rows.find(({ serial_number }) => searchable(serial_number).trim() === wanted);
}

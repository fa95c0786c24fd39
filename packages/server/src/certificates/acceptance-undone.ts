import type { Kysely, Selectable } from 'kysely';
import type { ApplicationTable } from '../portal/certificate-tables.ts';
import type { Tables } from '../portal/tables.ts';

/**
 * Takes back what the acceptance of an application made that comes to nothing after it: its contract; and where another
 * service was to take the place of a former one, that the former contract is continued no further (CRT-10, CRT-22). What the
 * customer has terminated by an application of its own stays terminated (CRT-21).
 */
export async function undoAcceptance(
  database: Kysely<Tables>,
  { id, kind, contract_id, source_id, service_id }: Selectable<ApplicationTable>,
): Promise<void> {
  if (contract_id === null || (kind !== 'new' && kind !== 'renewal')) return;
  await database
    .updateTable('application')
    .set({ contract_id: null, contract_search: '' })
    .where('id', '=', id)
    .execute();
  await database.deleteFrom('certificate_contract').where('id', '=', contract_id).execute();
  if (source_id === null) return;
  await database
    .updateTable('certificate_contract')
    .set({ terminates_on: null })
    .where((eb) =>
      eb.and([
        eb(
          'certificate_contract.id',
          'in',
          eb
            .selectFrom('application') // oxlint-disable-line madoguchi/visible -- of the application that is written, whose caller was let in
            .select('contract_id')
            .where('application.id', '=', source_id)
            .where('application.service_id', '!=', service_id),
        ),
        eb.not(
          eb.exists(
            eb
              .selectFrom('application') // oxlint-disable-line madoguchi/visible -- of the same contract
              .select('application.id')
              .whereRef('application.contract_id', '=', 'certificate_contract.id')
              .where('application.kind', '=', 'termination')
              .where('application.state', '=', 'done'),
          ),
        ),
      ]),
    )
    .execute();
}

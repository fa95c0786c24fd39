import type { Kysely } from 'kysely';
import type { NewRowContext } from '../portal/new-row.ts';
import type { Tables } from '../portal/tables.ts';
import { addSupportServices } from './support-service-rows.ts';

/** Adds the services that samples are about to a support portal that has none: `hardware`, asked here, and `training`, which is not. */
export async function addSampleServices(work: Kysely<Tables>, context: NewRowContext): Promise<void> {
  const { id: portalId } = context.configuration;
  const some = await work
    .selectFrom('support_service')
    .select('id')
    .where('portal_id', '=', portalId)
    .executeTakeFirst();
  if (some) return;
  const description = { ja: '説明' };
  await addSupportServices(work, context, [
    { id: 'hardware', name: { ja: 'ハードウェア保守' }, description, reception: 'here', opensKnowledge: true },
    { id: 'training', name: { ja: '研修' }, description, reception: 'elsewhere', opensKnowledge: true },
  ]);
}

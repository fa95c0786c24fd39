import type {
  ListName,
  ListSettings,
  ListSettingsInput,
  UpdateListSettingsInput,
} from '@madoguchi/sdk/portal/list-settings.model.js';
import { checkViewName, mostViews } from '@madoguchi/sdk/portal/list-settings.rules.js';
import type { FieldError } from '@madoguchi/sdk/portal/errors.js';
import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import { audit } from './audit.ts';
import { authorized } from './authorize.ts';
import type { CustomerCall, Replaces } from './call.ts';
import { Refusal } from './problem.ts';
import type { Tables } from './tables.ts';
import { visible } from './visible.ts';

const columnNames = z.nullable(z.array(z.string()));
const settings: z.ZodMiniType<ListSettingsInput> = z.object({
  columns: columnNames,
  views: z.array(
    z.object({
      name: z.string(),
      search: z.optional(z.string()),
      sort: z.optional(z.string()),
      direction: z.optional(z.literal(['ascending', 'descending'])),
      filters: z.optional(z.record(z.string(), z.string())),
      columns: columnNames,
    }),
  ),
});

/** Characters of what a list calls one of its filters. */
const longestFilterName = 64;

/** The columns and views that the person keeps of a list; those that a list begins with before the first saving. */
export async function readOwnListSettings(
  call: CustomerCall,
  { list }: { readonly list: ListName },
): Promise<ListSettings> {
  return find(call.server.database.kysely, call, list);
}

async function find(database: Kysely<Tables>, call: CustomerCall, list: ListName): Promise<ListSettings> {
  const row = await database
    .selectFrom('list_settings')
    .select(['account_id as accountId', 'kept', 'version'])
    .where(visible.listSettings(call))
    .where('list', '=', list)
    .executeTakeFirst();
  if (!row) return { list, columns: null, views: [], version: 0 };
  const { kept, version } = authorized(call, row);
  return { list, ...z.parse(settings, JSON.parse(kept)), version };
}

/** Replaces the settings of the version that the person saw; of several edits of one version the first one wins. */
export async function updateOwnListSettings(
  call: CustomerCall & Replaces,
  { list, columns, views }: UpdateListSettingsInput,
): Promise<ListSettings> {
  const { portal, ifMatch, actor } = call;
  const input = checked({ columns, views });
  return call.write(async (transaction) => {
    const current = await find(transaction, call, list);
    if (current.version !== ifMatch) throw new Refusal('version-conflict', { current });
    const version = current.version + 1;
    const values = { kept: JSON.stringify(input), version };
    await transaction
      .insertInto('list_settings')
      .values({ portal_id: portal.configuration.id, account_id: actor.account.id, list, ...values })
      .onConflict((conflict) => conflict.columns(['account_id', 'list']).doUpdateSet(values))
      .execute();
    await audit(transaction, call, { subject: `account:${actor.account.id}` });
    return { list, ...input, version };
  });
}

/** The input with its names as they are kept; refuses what cannot be kept, each field with its reason. */
function checked({ columns, views }: ListSettingsInput): ListSettingsInput {
  const fieldErrors: FieldError[] = [];
  if (views.length > mostViews)
    fieldErrors.push({ field: 'views', code: 'too-many-views', params: { most: mostViews } });
  const named = views.map((view, index) => {
    if (Object.keys(view.filters ?? {}).some((name) => name.length > longestFilterName))
      fieldErrors.push({ field: `views.${index}.filters`, code: 'length', params: { max: longestFilterName } });
    const check = checkViewName(view.name, views.slice(0, index));
    if (check.ok) return { ...view, name: check.text };
    fieldErrors.push({ field: `views.${index}.name`, code: check.code, params: check.params });
    return view;
  });
  if (fieldErrors.length > 0) throw new Refusal('invalid-input', { fieldErrors });
  return { columns, views: named };
}

import type { ServiceKind } from '@madoguchi/sdk/account/subscriber.rules.js';
import type { HelpWindow } from '@madoguchi/sdk/content/help-window.model.js';
import type { LocalizedText } from '@madoguchi/sdk/portal/configuration.model.js';
import type { Schema } from '@madoguchi/sdk/portal/schema.js';
import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import type { NewRowContext } from '../portal/new-row.ts';
import type { Tables } from '../portal/tables.ts';

/** A window as the vendor has it: `kinds` are the services that it is for, none where it is for everybody. */
export interface NewHelpWindow extends HelpWindow {
  readonly kinds: readonly ServiceKind[];
}

export const helpKinds: Schema<readonly ServiceKind[]> = z.array(
  z.enum(['internet', 'television', 'telephone', 'option']),
);

const optional = (value: LocalizedText | HelpWindow['hours']): string | null => (value ? JSON.stringify(value) : null);

/** Opens windows in this order, in a portal that has none yet, within a transaction. */
export async function addHelpWindows(
  database: Kysely<Tables>,
  { configuration }: Pick<NewRowContext, 'configuration'>,
  windows: readonly NewHelpWindow[],
): Promise<void> {
  for (const [index, one] of windows.entries())
    await database
      .insertInto('help_window')
      .values({
        portal_id: configuration.id,
        id: one.id,
        position: index + 1,
        kinds: JSON.stringify(one.kinds),
        name: JSON.stringify(one.name),
        about: optional(one.about),
        telephone: one.telephone ?? null,
        other_telephone: one.otherTelephone ?? null,
        mail: one.mail ?? null,
        hours: optional(one.hours),
        not_answered: optional(one.notAnswered),
      })
      .execute();
}

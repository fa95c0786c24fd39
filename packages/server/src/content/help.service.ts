import type { ServiceKind } from '@madoguchi/sdk/account/subscriber.rules.js';
import type { HelpWindows } from '@madoguchi/sdk/content/help-window.model.js';
import { windowsFor } from '@madoguchi/sdk/content/help-window.rules.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { parseWith } from '@madoguchi/sdk/portal/schema.js';
import { openingHours } from '@madoguchi/sdk/tickets/support-service.model.js';
import type { CustomerCall } from '../portal/call.ts';
import { localizedText } from '../portal/localized-text.ts';
import { visible } from '../portal/visible.ts';
import { helpKinds } from './help-window-rows.ts';

/** Whom the caller asks about what they have today (MYP-15). */
export async function readOwnHelpWindows(call: CustomerCall): Promise<HelpWindows> {
  const { kysely } = call.server.database;
  const rows = await kysely
    .selectFrom('help_window')
    .selectAll()
    .where(visible.helpWindow(call))
    .orderBy('position')
    .execute();
  const windows = rows.map((row) => ({ ...row, kinds: parseWith(helpKinds, JSON.parse(row.kinds)) }));
  return {
    windows: windowsFor(windows, await kindsOf(call)).map((one) => ({
      id: one.id,
      name: localizedText(one.name),
      ...(one.about !== null && { about: localizedText(one.about) }),
      ...(one.telephone !== null && { telephone: one.telephone }),
      ...(one.other_telephone !== null && { otherTelephone: one.other_telephone }),
      ...(one.mail !== null && { mail: one.mail }),
      ...(one.hours !== null && { hours: parseWith(openingHours, JSON.parse(one.hours)) }),
      ...(one.not_answered !== null && { notAnswered: localizedText(one.not_answered) }),
    })),
  };
}

/** The kinds of what the caller has today. */
async function kindsOf(call: CustomerCall): Promise<readonly ServiceKind[]> {
  const today = calendarDay(call.now, call.portal.configuration.timeZone);
  const rows = await call.server.database.kysely
    .selectFrom('subscribed_service')
    .innerJoin('offered_service', (join) =>
      join
        .onRef('offered_service.portal_id', '=', 'subscribed_service.portal_id')
        .onRef('offered_service.id', '=', 'subscribed_service.service_id'),
    )
    .select('offered_service.kind')
    .distinct()
    .where(visible.subscribedService(call))
    .where('subscribed_service.started_on', '<=', today)
    .where((eb) => eb.or([eb('subscribed_service.ends_on', 'is', null), eb('subscribed_service.ends_on', '>=', today)]))
    .execute();
  return rows.map(({ kind }) => kind);
}

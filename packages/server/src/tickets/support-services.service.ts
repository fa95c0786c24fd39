import { channelsFor } from '@madoguchi/sdk/tickets/support-channel.rules.js';
import {
  openingHours,
  type SupportChannel,
  type SupportOverview,
  type SupportService,
} from '@madoguchi/sdk/tickets/support-service.model.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { parseWith } from '@madoguchi/sdk/portal/schema.js';
import type { CustomerCall } from '../portal/call.ts';
import { localizedText } from '../portal/localized-text.ts';
import { visible } from '../portal/visible.ts';

/** What can be asked here and how, for the contracts that the caller has in force (SUP-13). */
export async function readOfferedServices(call: CustomerCall): Promise<SupportOverview> {
  const { kysely } = call.server.database;
  const today = calendarDay(call.now, call.portal.configuration.timeZone);
  const inForce = kysely
    .selectFrom('maintenance_contract')
    .where(visible.maintenanceContract(call))
    .where('starts_on', '<=', today)
    .where('ends_on', '>=', today);
  const levels = await inForce.select('level').distinct().execute();
  const used = await kysely
    .selectFrom('maintenance_contract_service')
    .select('service_id as id')
    .distinct()
    .where('contract_id', 'in', inForce.select('maintenance_contract.id'))
    .execute();
  const services = await kysely
    .selectFrom('support_service')
    .select(['id', 'name', 'description', 'reception', 'note', 'link'])
    .where(visible.supportService(call))
    .orderBy('position')
    .execute();
  const channels = await kysely
    .selectFrom('support_channel')
    .select(['kind', 'level', 'value', 'note', 'hours'])
    .where(visible.supportChannel(call))
    .orderBy('position')
    .execute();
  const noted = (note: string | null) => note !== null && { note: localizedText(note) };
  return {
    services: services.map(({ id, name, description, reception, note, link }): SupportService => ({
      id,
      name: localizedText(name),
      description: localizedText(description),
      reception,
      ...noted(note),
      ...(link !== null && { link }),
      inUse: used.some((one) => one.id === id),
    })),
    channels: channelsFor(
      channels.map(({ kind, level, value, note, hours }): SupportChannel => ({
        kind,
        ...(level !== null && { level }),
        value,
        ...noted(note),
        ...(hours !== null && { hours: parseWith(openingHours, JSON.parse(hours)) }),
      })),
      levels.flatMap(({ level }) => level ?? []),
    ),
  };
}

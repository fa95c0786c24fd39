import type { LocalizedText } from '@madoguchi/sdk/portal/configuration.model.js';
import type { OpeningHours } from '@madoguchi/sdk/tickets/support-service.model.js';
import type { Kysely } from 'kysely';
import type { NewRowContext } from '../portal/new-row.ts';
import type { Tables } from '../portal/tables.ts';

/** 対象サービス as the vendor offers it (SUP-13). */
export interface NewSupportService {
  readonly id: string;
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  /** Whether it is asked here: yes, later, for a part of its products, or not at all. */
  readonly reception: 'here' | 'planned' | 'partly' | 'elsewhere';
  readonly note?: LocalizedText | undefined;
  /** An address where else it is asked. */
  readonly link?: string | undefined;
  /** Whether contracts with it open the knowledge base (SUP-09). */
  readonly opensKnowledge: boolean;
}

/** 受付窓口 as the vendor offers it. */
export interface NewSupportChannel {
  readonly kind: 'web' | 'mail' | 'telephone' | 'fax';
  /** Left out where it is for contracts of every level. */
  readonly level?: 'normal' | 'extended' | undefined;
  /** An address, or a number as it is to be read. */
  readonly value: string;
  readonly note?: LocalizedText | undefined;
  /** When it is open; left out where nothing is said of it. */
  readonly hours?: OpeningHours | undefined;
}

const optional = (text: LocalizedText | undefined): string | null => (text ? JSON.stringify(text) : null);

/** Offers services in this order, in a portal that offers none yet, within a transaction. */
export async function addSupportServices(
  database: Kysely<Tables>,
  { configuration }: Pick<NewRowContext, 'configuration'>,
  services: readonly NewSupportService[],
): Promise<void> {
  for (const [index, { id, name, description, reception, note, link, opensKnowledge }] of services.entries())
    await database
      .insertInto('support_service')
      .values({
        portal_id: configuration.id,
        id,
        position: index + 1,
        name: JSON.stringify(name),
        description: JSON.stringify(description),
        reception,
        note: optional(note),
        link: link ?? null,
        opens_knowledge: opensKnowledge ? 1 : 0,
      })
      .execute();
}

/** Offers ways to ask in this order, in a portal that offers none yet, within a transaction. */
export async function addSupportChannels(
  database: Kysely<Tables>,
  { configuration }: Pick<NewRowContext, 'configuration'>,
  channels: readonly NewSupportChannel[],
): Promise<void> {
  for (const [index, { kind, level, value, note, hours }] of channels.entries())
    await database
      .insertInto('support_channel')
      .values({
        portal_id: configuration.id,
        position: index + 1,
        kind,
        level: level ?? null,
        value,
        note: optional(note),
        hours: hours ? JSON.stringify(hours) : null,
      })
      .execute();
}

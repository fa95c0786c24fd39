import type { System } from '@madoguchi/sdk/contracts/system.model.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { day } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import type { NewRowContext } from '../portal/new-row.ts';
import type { Tables } from '../portal/tables.ts';
import { addMaintenanceContract } from '../contracts/maintenance-contracts.ts';
import { addSystem } from '../contracts/systems.service.ts';

interface DemoContract {
  readonly company: string;
  readonly systems: readonly string[];
  /** Calendar days from today to its last one. */
  readonly endsIn: number;
}

/** The systems and maintenance contracts of a preset's demo. */
interface DemoContracts {
  readonly systems: readonly System[];
  readonly contracts: readonly DemoContract[];
}

const demoContracts: Readonly<Record<string, DemoContracts>> = {
  information: {
    systems: [
      { id: 'sias', name: 'SIAS' },
      { id: 'de3', name: 'de3' },
    ],
    contracts: [
      { company: '株式会社東都精密機械製作所', systems: ['sias', 'de3'], endsIn: 496 },
      {
        company: '学校法人北関東総合科学技術学園 附属情報処理教育研究センター 情報基盤整備推進室',
        systems: ['sias'],
        endsIn: 131,
      },
      { company: 'Harrington Bridgewater Manufacturing Japan K.K.', systems: ['sias', 'de3'], endsIn: 220 },
      { company: '港南物流倉庫株式会社', systems: ['de3'], endsIn: 310 },
      { company: '有限会社佐々木金型工業所', systems: ['sias'], endsIn: 90 },
      { company: '株式会社北斗水産食品', systems: ['sias', 'de3'], endsIn: -21 },
      { company: '南信観光バス株式会社', systems: ['sias'], endsIn: 1 },
    ],
  },
};

/** Adds the systems of a portal that has the id of a preset, and the contracts of its demo's companies, by name. */
export async function addDemoContracts(
  database: Kysely<Tables>,
  context: NewRowContext,
  companies: ReadonlyMap<string, string>,
): Promise<void> {
  const { configuration, now } = context;
  const { systems = [], contracts = [] } = demoContracts[configuration.id] ?? {};
  const dayIn = (days: number): string => calendarDay(now + days * day, configuration.timeZone);
  for (const system of systems) await addSystem(database, context, system);
  for (const { company, systems: ids, endsIn } of contracts) {
    const companyId = companies.get(company);
    if (companyId === undefined) continue;
    const days = { startsOn: dayIn(endsIn - 730), endsOn: dayIn(endsIn) };
    await addMaintenanceContract(database, context, companyId, { ...days, systems: ids });
  }
}

import { calendarDay } from '@madoguchi/sdk';
import { day } from '@madoguchi/sdk/portal/time.js';
import { addContract, addParticipant, transaction, type NewRowContext } from '@madoguchi/server';
import { agree } from '../identity/identity.scenarios.ts';
import type { Scenario, Stage } from '../portal/scenario.ts';

/** Where a portal has contracts of licences. Somebody is signed in at the page; in `home` they own some and take part in one. */
export type ContractScenario =
  /** The person takes part in no contract. */
  | 'no-contracts'
  /** The person is a member everywhere: they see everything and change nothing. */
  | 'member'
  /** The person is the only owner of every contract, and nobody else takes part. */
  | 'last-owner'
  /** There are 240 contracts beside the demo's. */
  | 'many-contracts';

export const contractScenarios: Readonly<Record<ContractScenario, Scenario>> = {
  'no-contracts': {
    who: 'password',
    async prepare(stage) {
      const { accountId } = await enter(stage);
      await stage.database.kysely.deleteFrom('participant').where('account_id', '=', accountId).execute();
    },
  },
  'member': {
    who: 'password',
    async prepare(stage) {
      const { accountId } = await enter(stage);
      await stage.database.kysely
        .updateTable('participant')
        .set({ role: 'member' })
        .where('account_id', '=', accountId)
        .execute();
    },
  },
  'last-owner': {
    who: 'password',
    async prepare(stage) {
      const { accountId } = await enter(stage);
      const { kysely } = stage.database;
      await kysely.deleteFrom('participant').where('account_id', '!=', accountId).execute();
      await kysely.updateTable('participant').set({ role: 'owner' }).execute();
    },
  },
  'many-contracts': {
    who: 'password',
    async prepare(stage) {
      await addMany(stage, await enter(stage));
    },
  },
};

interface Person {
  readonly accountId: string;
  readonly companyId: string;
}

/** Signs in at the page, with nothing left to do first. */
async function enter(stage: Stage): Promise<Person> {
  await agree(stage.page, stage);
  const { id, company_id } = await stage.database.kysely
    .selectFrom('account')
    .select(['id', 'company_id'])
    .where('portal_id', '=', stage.served.configuration.id)
    .where('identifier', '=', stage.person.identifier)
    .executeTakeFirstOrThrow();
  return { accountId: id, companyId: company_id ?? '' };
}

async function addMany(stage: Stage, { accountId, companyId }: Person): Promise<void> {
  const { random, clock, served } = stage;
  const { timeZone } = served.configuration;
  const now = clock.now();
  const context: NewRowContext = { random, configuration: served.configuration, now };
  await transaction(stage, async (open) => {
    for (let number = 1; number <= 240; number++) {
      const endsOn = calendarDay(now + (number * 7 - 60) * day, timeZone);
      const contractId = await addContract(open, context, {
        companyId,
        number: `M-${String(number).padStart(6, '0')}`,
        name: `部門システム ${number}`,
        plan: 'カスタマーサクセスライセンス ベーシック',
        startsOn: calendarDay(now - 400 * day, timeZone),
        endsOn,
        contact: { name: '営業本部 ライセンス契約担当' },
      });
      await addParticipant(open, context, { contractId, accountId, role: number % 3 === 0 ? 'member' : 'owner' });
    }
  });
}

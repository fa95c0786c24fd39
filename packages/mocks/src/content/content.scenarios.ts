import { calendarDay } from '@madoguchi/sdk';
import { day, minute } from '@madoguchi/sdk/portal/time.js';
import {
  addAnnouncement,
  addFaqEntry,
  addVideo,
  transaction,
  type MaintenanceContractTable,
  type NewRowContext,
} from '@madoguchi/server';
import { demoVideos } from '@madoguchi/server/demo-data.js';
import { agree } from '../identity/identity.scenarios.ts';
import type { Scenario, Stage } from '../portal/scenario.ts';

/**
 * Where a portal has announcements, videos and an FAQ, and lets in by contract. At the page somebody is signed in, but for
 * the last.
 */
export type ContentScenario =
  /** Nothing has been published. */
  | 'nothing-published'
  /** Of everything there is more than a page: 240 announcements, 60 videos and 150 FAQ entries a system beside the demo's. */
  | 'many'
  /** The company uses the first of the systems only. */
  | 'one-system'
  /** The company's contract ended yesterday; the session still holds. */
  | 'contract-ended'
  /** The company's contract ended a while ago. Nobody is signed in, and the right password is refused. */
  | 'no-contract';

export const contentScenarios: Readonly<Record<ContentScenario, Scenario>> = {
  'nothing-published': {
    who: 'password',
    async prepare(stage) {
      await agree(stage.page, stage);
      await removeContents(stage);
    },
  },
  'many': {
    who: 'password',
    async prepare(stage) {
      await agree(stage.page, stage);
      await addMany(stage);
    },
  },
  'one-system': {
    who: 'password',
    async prepare(stage) {
      await agree(stage.page, stage);
      await changeContracts(stage, { systems: JSON.stringify(['sias']) });
    },
  },
  'contract-ended': {
    who: 'password',
    async prepare(stage) {
      await agree(stage.page, stage);
      const yesterday = stage.clock.now() - day;
      await changeContracts(stage, { ends_on: calendarDay(yesterday, stage.served.configuration.timeZone) });
    },
  },
  'no-contract': { who: 'no-contract' },
};

const contents = [
  'announcement_reading',
  'announcement_system',
  'announcement',
  'video_position',
  'video',
  'faq_bigram',
  'faq_entry',
  'faq_process',
] as const;

async function removeContents({ database, served }: Stage): Promise<void> {
  for (const table of contents)
    await database.kysely.deleteFrom(table).where('portal_id', '=', served.configuration.id).execute();
}

async function addMany(stage: Stage): Promise<void> {
  const { random, clock, served } = stage;
  const [{ file } = { file: undefined }] = demoVideos;
  if (!file) return;
  const context = (number: number): NewRowContext => ({
    random,
    configuration: served.configuration,
    now: clock.now() - number * 7 * minute,
  });
  await transaction(stage, async (open) => {
    for (let number = 1; number <= 240; number++)
      await addAnnouncement(open, context(number), {
        kind: number % 3 === 0 ? 'support' : 'announcement',
        title: `お知らせ 第${number}号`,
        body: `第${number}号のお知らせです。`,
        important: number % 20 === 0,
        systems: [],
      });
    for (const systemId of ['sias', 'de3']) {
      for (let number = 1; number <= 60; number++)
        await addVideo(open, context(number), { systemId, title: `講習会 第${number}回`, description: '' }, file);
      for (let number = 1; number <= 150; number++)
        await addFaqEntry(open, context(number), {
          systemId,
          process: `処理${1 + (number % 12)}`,
          question: `質問その${number}はどうすればよいですか？`,
          answer: `回答その${number}です。`,
        });
    }
  });
}

async function changeContracts(
  { database, served, person }: Stage,
  change: Partial<Pick<MaintenanceContractTable, 'ends_on' | 'systems'>>,
): Promise<void> {
  await database.kysely
    .updateTable('maintenance_contract')
    .set(change)
    .where('portal_id', '=', served.configuration.id)
    .where('company_id', 'in', (eb) =>
      eb
        .selectFrom('account')
        .select('company_id')
        .where('portal_id', '=', served.configuration.id)
        .where('identifier', '=', person.identifier)
        .where('company_id', 'is not', null)
        .$castTo<{ company_id: string }>(),
    )
    .execute();
}

import { day, hour } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import { offerTopics } from '../account/notification-topic.ts';
import { alertTopic } from '../content/article-publishing.service.ts';
import { addArticle, type NewArticle } from '../content/article-rows.ts';
import type { NewRowContext } from '../portal/new-row.ts';
import type { Tables } from '../portal/tables.ts';
import { networkArticles } from './demo-articles-network.ts';
import { serverArticles } from './demo-articles-servers.ts';

/** An article of the demo, published so many days before it is made. */
export interface DemoArticle extends NewArticle {
  readonly daysAgo: number;
}

/** What the demo's support portal knows (SUP-09). */
export const demoArticles: readonly DemoArticle[] = [...networkArticles, ...serverArticles];

/** Adds the technical information of a demo to a portal that has none, and offers to mail its alerts. */
export async function addDemoArticles(database: Kysely<Tables>, context: NewRowContext): Promise<void> {
  for (const { daysAgo, ...article } of demoArticles)
    await addArticle(database, { ...context, now: context.now - daysAgo * day - 2 * hour }, article);
  await offerTopics(database, context.configuration.id, [
    {
      id: alertTopic,
      name: { ja: 'アラート情報', en: 'Alerts' },
      description: {
        ja: '脆弱性や重大な不具合など、急いでお知らせしたいことをお送りします。',
        en: 'Vulnerabilities, serious faults and whatever else is urgent.',
      },
      defaultFor: 'all',
    },
  ]);
}

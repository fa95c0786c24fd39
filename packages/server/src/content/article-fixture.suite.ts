import { presets } from '@madoguchi/sdk';
import { readArticles } from '@madoguchi/sdk/content/articles.endpoints.js';
import { cryptoRandom, minute } from '@madoguchi/sdk/portal/time.js';
import { listed } from '../contracts/support-fixture.suite.ts';
import { field, type Client, type Fixture } from '../portal/fixture.suite.ts';
import { transaction } from '../portal/transaction.ts';
import { addArticle, type NewArticle } from './article-rows.ts';

/** Adds an article that is a minute newer than the one before, and gives its id. */
export async function article(
  fixture: Fixture,
  title: string,
  entries: Partial<Omit<NewArticle, 'title'>> = {},
): Promise<string> {
  await fixture.clock.move(minute);
  const context = { random: cryptoRandom, configuration: presets.support, now: fixture.clock.now() };
  const facts = { kind: 'knowledge', category: 'qa', body: '本文', products: [] } as const;
  return transaction(fixture.ports, (work) => addArticle(work, context, { ...facts, title, ...entries }));
}

/** The titles of the articles that somebody reads. */
export const titles = (client: Client, input: object = {}): Promise<readonly string[]> =>
  listed(
    (cursor) => client.call(readArticles, { ...input, ...(cursor !== undefined && { cursor }) }),
    (item) => field(item, 'title'),
  );

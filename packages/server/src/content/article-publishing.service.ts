import type {
  ArticleWork,
  ArticleWorkPage,
  CorrectArticleInput,
  PublishArticleInput,
  PublishedArticle,
  ReadArticleWorkInput,
} from '@madoguchi/sdk/content/article-publishing.endpoints.js';
import { searchWords } from '@madoguchi/sdk/portal/search-text.rules.js';
import type { Kysely } from 'kysely';
import { topicReaders } from '../account/topic-readers.ts';
import { audit } from '../portal/audit.ts';
import type { OperatorCall, Replaces } from '../portal/call.ts';
import { pageOf, pageSize, readTimeCursor } from '../portal/cursor.ts';
import { putMail } from '../portal/outbox.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { articleIndex, textHas } from '../portal/text-index.ts';
import { visible } from '../portal/visible.ts';
import { articleAlertMail } from './article-alert.mail.ts';
import { addArticle, articleColumns, productsOfArticles, replaceArticle, shownWork } from './article-rows.ts';
import { readerOf } from './articles.service.ts';

/** The topic under which people choose whether alerts are mailed to them. */
export const alertTopic = 'alerts';

/** Every article, the newest first (OPS-03). */
export async function readArticlesAsOperator(
  call: OperatorCall,
  { text = '', cursor }: ReadArticleWorkInput,
): Promise<ArticleWorkPage> {
  const { kysely } = call.server.database;
  const { id: portalId } = call.portal.configuration;
  const after = readTimeCursor(cursor);
  const matching = articles(kysely, call).where(textHas(articleIndex, { portal_id: portalId }, searchWords(text)));
  const { total } = await matching.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await matching
    .select([...articleColumns, 'article.version'])
    .$if(after !== undefined, (query) =>
      query.where((eb) => eb(eb.refTuple('article.published_at', 'article.id'), '<', eb.tuple(...(after ?? [0, ''])))),
    )
    .orderBy('article.published_at', 'desc')
    .orderBy('article.id', 'desc')
    .limit(pageSize + 1)
    .execute();
  const products = await productsOfArticles(
    kysely,
    rows.map(({ id }) => id),
  );
  const maintained = await kysely
    .selectFrom('maintenance_contract_product')
    .select('product')
    .distinct()
    .where('portal_id', '=', portalId)
    .orderBy('product')
    .execute();
  const page = pageOf(
    rows,
    total,
    (row) => shownWork(row, products),
    ({ at, id }) => [at, id],
  );
  return { ...page, maintained: maintained.map(({ product }) => product) };
}

/** Publishes an article, and mails an alert to those who want alerts (OPS-03, SUP-09). */
export function publishArticleAsOperator(call: OperatorCall, article: PublishArticleInput): Promise<PublishedArticle> {
  const { server, portal, now } = call;
  return call.write(async (transaction) => {
    const context = { random: server.random, configuration: portal.configuration, now };
    const id = await addArticle(transaction, context, article);
    const readers =
      article.kind === 'alert' ? await topicReaders(transaction, call.portal.configuration.id, alertTopic) : [];
    const outbox = { random: server.random, portalId: portal.configuration.id, now };
    for (const { displayName, mailAddress, mailLocale } of readers) {
      const mail = articleAlertMail({ portal, displayName, articleId: id, article }, mailLocale);
      await putMail(transaction, outbox, { ...mail, to: mailAddress });
    }
    await audit(transaction, call, { subject: `article:${id}` });
    return { id, recipients: readers.length };
  });
}

/** Replaces what an article says; of several corrections of one version the first one wins (OPS-03). */
export function correctArticleAsOperator(
  call: OperatorCall & Replaces,
  { articleId, ...entries }: CorrectArticleInput,
): Promise<ArticleWork> {
  const { portal, now } = call;
  return call.write(async (transaction) => {
    const current = await find(transaction, call, articleId);
    if (current.version !== call.ifMatch) throw new Refusal('version-conflict', { current });
    const next = { id: articleId, version: current.version + 1 };
    await replaceArticle(transaction, { configuration: portal.configuration, now }, next, entries);
    await audit(transaction, call, { subject: `article:${articleId}` });
    return find(transaction, call, articleId);
  });
}

async function find(database: Kysely<Tables>, call: OperatorCall, articleId: string): Promise<ArticleWork> {
  const row = await articles(database, call)
    .select([...articleColumns, 'article.version'])
    .where('article.id', '=', articleId)
    .executeTakeFirst();
  if (!row) throw new Refusal('not-found');
  return shownWork(row, await productsOfArticles(database, [row.id]));
}

const articles = (database: Kysely<Tables>, call: OperatorCall) =>
  database.selectFrom('article').where(visible.article(readerOf(call)));

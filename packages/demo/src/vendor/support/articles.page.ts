import {
  correctArticle,
  publishArticle,
  readArticleWork,
  type ArticleEntries,
  type ArticleWork,
} from '@madoguchi/sdk/content/article-publishing.endpoints.js';
import { articleCategories } from '@madoguchi/sdk/content/article.model.js';
import { articlesEn } from '@madoguchi/sdk/content/articles.en.js';
import { articlesJa } from '@madoguchi/sdk/content/articles.ja.js';
import { say, speak } from '../../page/language.ts';
import { connectAct } from '../act.ts';
import { copyOf, put } from '../facts.ts';
import type { Words } from '../outcome.ts';
import { offerTick } from '../tick.ts';
import { among } from '../among.ts';
import { connectWorkList, type Changed } from '../work-list.ts';
import { formOf, openDesk, sectionOf, wordsIn } from '../desk.ts';
import { moment, portal } from './desk.ts';

const publish = formOf('article');
let maintained: readonly string[] = [];
const list = connectWorkList<ArticleWork>(sectionOf('list'), {
  read: async (narrow, cursor) => {
    const text = String(narrow.get('search') ?? '').trim();
    const page = await portal.call(readArticleWork, { text: text === '' ? undefined : text, cursor });
    maintained = page.maintained;
    offerProducts(publish, []);
    return page;
  },
  idOf: ({ id }) => id,
  draw: row,
  counted: (total) => ({ ja: `${total}件`, en: total === 1 ? '1 article' : `${total} articles` }),
  unread: {
    ja: '技術情報を読み込めませんでした。もう一度お試しください。',
    en: 'Technical information could not be read. Please try again.',
  },
});

connectAct(publish, {
  send: (fields, idempotencyKey) => {
    const kind = fields.get('kind') === 'alert' ? ('alert' as const) : ('knowledge' as const);
    return portal.call(publishArticle, { kind, ...entriesOf(publish) }, { idempotencyKey });
  },
  done: ({ id, recipients }, fields) => {
    void list.read();
    const link = publish.querySelector<HTMLAnchorElement>('.see');
    if (link) {
      link.href = `/support/article/?id=${encodeURIComponent(id)}`;
      link.textContent = say('お客様のページで見る', 'See it on the customers’ page');
      link.hidden = false;
    }
    const title = fields.get('title')?.trim() ?? '';
    const people = recipients === 1 ? '1 person is' : `${recipients} people are`;
    return fields.get('kind') === 'alert'
      ? {
          ja: `「${title}」を公開し、${recipients}名にメールを送ります。`,
          en: `“${title}” was published; ${people} told.`,
        }
      : { ja: `「${title}」を公開しました。`, en: `“${title}” was published.` };
  },
  empties: ['title', 'body'],
});

openDesk(list.draw);

function entriesOf(form: HTMLFormElement): ArticleEntries {
  const data = new FormData(form);
  const text = (name: string): string => String(data.get(name) ?? '').trim();
  return {
    category: among(articleCategories, data.get('category')) ?? 'qa',
    title: text('title'),
    body: text('body'),
    products: data.getAll('product').map(String),
  };
}

/** The products that contracts are for, and those that an article names besides. */
function offerProducts(form: HTMLElement, own: readonly string[]): void {
  for (const label of form.querySelectorAll('.products label')) label.remove();
  for (const value of new Set([...maintained, ...own]))
    offerTick(form, { name: 'product', value, text: value, isTicked: own.includes(value) });
}

const corrected: Words = { ja: '訂正しました。', en: 'It was corrected.' };

function row(article: ArticleWork, changed: Changed<ArticleWork>): HTMLElement | undefined {
  const item = copyOf('article-item');
  const form = item?.querySelector('form');
  if (!item || !form) return undefined;
  const { id, kind, category, title, body, products, publishedAt, version } = article;
  const words = wordsIn(articlesJa, articlesEn);
  put(item, 'server', title);
  put(item, 'state', words.find(`articles.kind.${kind}`) ?? kind);
  put(item, 'kind', words.find(`articles.category.${category}`) ?? category);
  const time = item.querySelector('time');
  time?.setAttribute('datetime', publishedAt);
  if (time) time.textContent = moment(publishedAt);
  form.id = `correct-${id}`;
  for (const [name, value] of [
    ['category', category],
    ['title', title],
    ['body', body],
  ]) {
    const field = form.elements.namedItem(name ?? '');
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement)
      field.value = value ?? '';
  }
  offerProducts(form, products);
  speak(item);
  connectAct(form, {
    send: () => portal.call(correctArticle, { articleId: id, ...entriesOf(form) }, { ifMatch: version }),
    done: (after) => {
      changed(after, corrected);
      return corrected;
    },
    fails: ({ code }) =>
      code === 'version-conflict'
        ? {
            ja: 'ほかの方が先に訂正しました。一覧を読み直してから、もう一度訂正してください。',
            en: 'Somebody else corrected it first. Please read the list again, then correct it.',
          }
        : undefined,
    empties: [],
  });
  return item;
}

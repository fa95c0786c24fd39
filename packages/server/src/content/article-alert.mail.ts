import { articlesEn } from '@madoguchi/sdk/content/articles.en.js';
import { articlesJa } from '@madoguchi/sdk/content/articles.ja.js';
import type { ArticleEntries } from '@madoguchi/sdk/content/article-publishing.endpoints.js';
import { mailWords } from '../portal/mail-words.ts';
import type { MailText } from '../portal/outbox.ts';
import type { ServedPortal } from '../portal/ports.ts';

/** What the mail with an alert says. */
export interface ArticleAlertMail {
  readonly portal: ServedPortal;
  readonly displayName: string;
  readonly articleId: string;
  readonly article: Pick<ArticleEntries, 'category' | 'title' | 'body' | 'products'>;
}

/** The mail with an alert (SUP-09): what is around it is in Japanese or English, the alert as the vendor wrote it. */
export function articleAlertMail(
  { portal, displayName, articleId, article }: ArticleAlertMail,
  locale: string,
): MailText {
  const { language, portalName, senderName, subjectOf, closing } = mailWords(portal, locale);
  const { category, title, body, products } = article;
  const page = portal.pages.article?.replaceAll('{article}', encodeURIComponent(articleId)) ?? portal.pages.signIn;
  const key = `articles.category.${category}` as const;
  if (language === 'ja')
    return {
      senderName,
      subject: subjectOf(`アラート: ${title}`),
      text: `${displayName} 様

平素より${portalName}をご利用いただき、誠にありがとうございます。
アラート情報を公開しました。

カテゴリー: ${articlesJa[key]}
対象製品: ${products.length > 0 ? products.join('、') : articlesJa['articles.all-products']}

■ ${title}

${body}

${portalName}: ${page}

このメールは、アラート情報を受け取る設定の方にお送りしています。

${closing}
`,
    };
  return {
    senderName,
    subject: subjectOf(`Alert: ${title}`),
    text: `Dear ${displayName},

An alert has been published at ${portalName}.

Category: ${String(articlesEn[key])}
Products: ${products.length > 0 ? products.join(', ') : String(articlesEn['articles.all-products'])}

${title}

${body}

${portalName}: ${page}

You get this mail because alerts are switched on in your e-mail settings.

${closing}
`,
  };
}

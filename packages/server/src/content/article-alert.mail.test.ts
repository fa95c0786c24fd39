import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import { articleCategories } from '@madoguchi/sdk/content/article.model.js';
import type { ServedPortal } from '../portal/ports.ts';
import { articleAlertMail } from './article-alert.mail.ts';

const portal: ServedPortal = {
  configuration: presets.support,
  pages: { passwordForm: 'https://host.example/password', signIn: 'https://host.example/' },
  sender: { name: { ja: 'サポート窓口', en: 'Customer desk' }, address: 'support@host.example' },
  origins: [],
};
const article = { category: 'patch', title: '更新の公開', body: '一段落目\n\n二段落目', products: [] } as const;
const mailOf = (at: Partial<ServedPortal['pages']>, locale: string, changes: object = {}) =>
  articleAlertMail(
    {
      portal: { ...portal, pages: { ...portal.pages, ...at } },
      displayName: '辻󠄀 博',
      articleId: 'a/1',
      article: { ...article, ...changes },
    },
    locale,
  );

test('SUP-09 the mail of an alert leads to the article where the host has a page for it, else to signing in', () => {
  const page = 'https://host.example/articles/?id={article}';
  for (const locale of ['ja', 'en', 'fr']) {
    assert.match(mailOf({ article: page }, locale).text, /https:\/\/host\.example\/articles\/\?id=a%2F1$/m);
    assert.match(mailOf({}, locale).text, /: https:\/\/host\.example\/$/m);
  }
});

test('SUP-09 the mail of an alert says what it is about in its language, and the alert as the vendor wrote it', () => {
  for (const category of articleCategories)
    for (const locale of ['ja', 'en']) {
      const { subject, text } = mailOf({}, locale, { category });
      assert.ok(subject.endsWith('更新の公開') && text.includes('一段落目\n\n二段落目'));
      assert.ok(!/undefined|\[object|articles\./.test(`${subject}${text}`), text);
    }
  assert.match(mailOf({}, 'ja').text, /^対象製品: 製品共通$/m);
  assert.match(mailOf({}, 'ja', { products: ['RX-9000', 'AX-1'] }).text, /^対象製品: RX-9000、AX-1$/m);
  assert.match(mailOf({}, 'en', { products: ['RX-9000', 'AX-1'] }).text, /^Products: RX-9000, AX-1$/m);
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localized } from './configuration.model.ts';
import { chooseLocale, createMessages, ownLanguage } from './messages.ts';

const texts = {
  greeting: '{name}様、{count}件あります。{name}様',
  entries: { one: '{count} entry', other: '{count} entries' },
  plain: 'そのまま',
} as const;

describe('messages', () => {
  it('fill in parameters wherever they stand', () => {
    const messages = createMessages<typeof texts>('ja', [texts]);
    assert.equal(messages.text('greeting', { name: '髙﨑', count: 2 }), '髙﨑様、2件あります。髙﨑様');
    assert.equal(messages.text('plain'), 'そのまま');
  });

  it('take values as they are, also those that look like a pattern or like markup', () => {
    const messages = createMessages<typeof texts>('ja', [texts]);
    assert.equal(
      messages.find('greeting', { name: '$&{count}<b>', count: 1 }),
      '$&{count}<b>様、1件あります。$&{count}<b>様',
    );
  });

  it('write numbers and choose the plural as the language does', () => {
    const english = createMessages<typeof texts>('en', [texts]);
    assert.equal(english.text('entries', { count: 1 }), '1 entry');
    assert.equal(english.text('entries', { count: 0 }), '0 entries');
    assert.equal(english.text('entries', { count: 1_234_567 }), '1,234,567 entries');
    assert.equal(createMessages<typeof texts>('de', [texts]).text('entries', { count: 1_234 }), '1.234 entries');
    const polish = createMessages('pl', [
      { files: { one: '{n} plik', few: '{n} pliki', many: '{n} plików', other: '{n} pliku' } },
    ]);
    assert.deepEqual(
      [1, 2, 5].map((n) => polish.find('files', { n })),
      ['1 plik', '2 pliki', '5 plików'],
    );
  });

  it('go on in English where the language is none, and take one written with an underscore', () => {
    for (const tag of ['x', '', 'en-', '日本語', 'a'.repeat(1_000)]) {
      const messages = createMessages<typeof texts>(tag, [texts]);
      assert.equal(messages.locale, 'en');
      assert.equal(messages.text('entries', { count: 1_234 }), '1,234 entries');
    }
    for (const [tag, locale] of [
      ['de_DE', 'de-DE'],
      ['zh_Hant_TW', 'zh-Hant-TW'],
      ['ja_jp_u_ca_japanese', 'ja-JP-u-ca-japanese'],
    ] as const)
      assert.equal(createMessages(tag, []).locale, locale);
  });

  it('leave a parameter that is not given readable, and a key that is not there', () => {
    const messages = createMessages<typeof texts>('ja', [texts]);
    assert.equal(messages.find('greeting', { count: 1 }), '{name}様、1件あります。{name}様');
    assert.equal(messages.find('missing'), undefined);
    assert.equal(messages.find('constructor'), undefined);
    assert.equal(createMessages('ja', []).text('missing'), 'missing');
  });

  it('put a host’s own words before ours', () => {
    const messages = createMessages<typeof texts>('ja', [undefined, { plain: '自社の言葉' }, texts]);
    assert.equal(messages.text('plain'), '自社の言葉');
    assert.equal(messages.text('entries', { count: 3 }), '3 entries');
  });
});

describe('the language', () => {
  it('is the one asked for, else what it is a kind of, else English', () => {
    const offered = ['ja', 'en', 'zh-Hant'];
    for (const [asked, chosen] of [
      ['ja', 'ja'],
      ['ja-JP', 'ja'],
      ['JA', 'ja'],
      ['ja_JP', 'ja'],
      ['ja-Latn-JP-hepburn', 'ja'],
      ['en-GB', 'en'],
      ['zh-hant-TW', 'zh-Hant'],
      ['zh', 'en'],
      ['fr', 'en'],
      ['', 'en'],
      ['-', 'en'],
      ['jap', 'en'],
    ] as const)
      assert.equal(chooseLocale(asked, offered), chosen, asked);
    assert.equal(chooseLocale('fr', ['ja']), 'en');
    assert.equal(chooseLocale(`ja${'-'.repeat(100_000)}`, offered), 'ja', 'at once, however long');
  });

  it('of our own texts is Japanese for every kind of it, and English for everybody else', () => {
    for (const locale of ['ja', 'JA-jp', 'ja-Latn']) assert.equal(ownLanguage(locale), 'ja', locale);
    for (const locale of ['en', 'en-GB', 'fr', 'jav', '']) assert.equal(ownLanguage(locale), 'en', locale);
  });

  it('of a text falls back to English, then to the first there is', () => {
    assert.equal(localized({ ja: '窓口', en: 'Counter' }, 'ja-JP'), '窓口');
    assert.equal(localized({ ja: '窓口', en: 'Counter' }, 'fr'), 'Counter');
    assert.equal(localized({ ja: '窓口' }, 'fr'), '窓口');
    assert.equal(localized({}, 'fr'), '');
    assert.equal(localized({ ja: '窓口' }, 'constructor'), '窓口');
  });
});

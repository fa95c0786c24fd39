import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deviceKey, nameKanaKey, subscriberRole, telephoneKey } from './subscriber.rules.ts';

test('MYP-02 a name in kana is the same in every width, in hiragana, with spaces or ・ and with any dash', () => {
  const key = 'エミリーカーター';
  for (const raw of ['エミリー カーター', 'エミリー　カーター', 'ｴﾐﾘｰ･ｶｰﾀｰ', 'えみりー かーたー', ' エミリ―カ－タ− '])
    assert.equal(nameKanaKey(raw), key, raw);
  assert.equal(nameKanaKey('ｶﾞﾝﾊﾞ'), 'ガンバ');
  assert.notEqual(nameKanaKey('シヨウ'), nameKanaKey('ショウ'));
  assert.equal(nameKanaKey(''), '');
});

test('MYP-02 a telephone number is the same however it is written, and what is none has no key', () => {
  for (const raw of ['045-555-0101', '０４５ー５５５ー０１０１', '0455550101', '(045)555-0101', '+81 45 555 0101'])
    assert.equal(telephoneKey(raw), '0455550101', raw);
  for (const raw of ['', '555-0101', '045-555-010111', 'なし']) assert.equal(telephoneKey(raw), null, raw);
});

test('MYP-02 the number of a device is the same in any width and case, with hyphens or without', () => {
  for (const raw of ['STB-0090-1101', 'stb00901101', 'ＳＴＢ－００９０－１１０１', ' STB 0090 1101 '])
    assert.equal(deviceKey(raw), 'STB00901101', raw);
});

test('MYP-17 whoever subscribes to the internet has the role that opens what is for them', () => {
  assert.equal(subscriberRole(['television', 'internet']), 'internet-subscriber');
  assert.equal(subscriberRole(['television', 'telephone', 'option']), 'subscriber');
  assert.equal(subscriberRole([]), 'subscriber');
});

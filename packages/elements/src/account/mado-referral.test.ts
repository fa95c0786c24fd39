import type { Referral } from '@madoguchi/sdk';
import { createReferralCode, readReferral } from '@madoguchi/sdk/account/referral.endpoints.js';
import '../define/mado-referral.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { equal, includes } from '../testing/assert.ts';
import { until } from '../testing/fixture.ts';
import { get, textOf } from '../testing/queries.ts';
import { answer, type ScriptedServer } from '../testing/scripted-server.ts';
import { openAs } from './services.suite.ts';

const referral: Referral = {
  referrerGets: { ja: '3,000円の割引', en: '3,000 yen off' },
  friendGets: { ja: '工事費が無料', en: 'Free installation' },
  conditions: { ja: '3か月以上のご利用', en: 'Three months' },
  arrivals: [],
  joined: 0,
};
const prepare = (server: ScriptedServer): void => server.on(readReferral, () => answer(200, referral));

elementSuite<'mado-referral'>({
  tag: 'mado-referral',
  prepare,
  says: { ja: 'あなたの特典', en: 'What you get' },
  byHand: {
    set: (element) => (element.state = { type: 'ready', facts: { ...referral, code: 'ABCDE23456' } }),
    says: 'ABCDE23456',
  },
});

describe('mado-referral', () => {
  it('MYP-12 gives a code when it is asked for, and a link as the host has it', async () => {
    const { server, element } = await openAs('mado-referral', prepare);
    element.linkHref = 'https://www.example.jp/join?code={code}';
    server.on(createReferralCode, () =>
      answer(200, { ...referral, code: 'ABCDE23456', arrivals: [{ on: '2026-04-01', state: 'joined' }], joined: 1 }),
    );
    (await until(() => get(element, 'button', '紹介コードを発行する'))).click();
    await until(() => textOf(element).includes('https://www.example.jp/join?code=ABCDE23456'));
    equal(server.count(createReferralCode), 1);
    includes(textOf(element), '1名がご加入になりました');
  });
});

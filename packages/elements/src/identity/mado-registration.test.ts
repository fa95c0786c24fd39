import { presets } from '@madoguchi/sdk';
import {
  addRegistrationProof,
  beginRegistration,
  chooseIdentifier,
} from '@madoguchi/sdk/identity/registration.endpoints.js';
import '../define/mado-registration.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite } from '../portal/form/form.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, until } from '../testing/fixture.ts';
import { field, focused, get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, problem } from '../testing/scripted-server.ts';
import { retype } from '../testing/typing.ts';

const identifier = 'kenichi@minna-mail.example';
const toIdentifier = () => answer(201, { registration: 'r', next: 'identifier', proofKinds: [] });
const toSecond = (...proofKinds: readonly string[]) =>
  answer(201, { registration: 'r', next: 'second-proof', proofKinds });

async function prove(element: HTMLElement): Promise<void> {
  retype(await until(() => field(element, /^ご契約者氏名/)), 'タムラ ケンイチ');
  retype(field(element, /^登録済みの電話番号/), '045-555-0103');
  get(element, 'radio', 'クレジットカード番号 下4桁').click();
  retype(await until(() => element.querySelector<HTMLInputElement>('input[name="proof"]')), '1881');
  get(element, 'button', '確認').click();
}

function choose(element: HTMLElement): void {
  retype(field(element, /^ID（メール/), identifier);
  retype(field(element, /^新しいパスワード(?!（)/), 'Kingyo_sukui2026');
  retype(field(element, /パスワード（確認）/), 'Kingyo_sukui2026');
}

formSuite({
  tag: 'mado-registration',
  operation: chooseIdentifier,
  accepted: () => answer(202),
  prepare: (server) => server.on(beginRegistration, toIdentifier),
  configuration: presets.mypage,
  async open(element) {
    await prove(element);
    await until(() => element.querySelector('input[autocomplete="new-password"]'));
  },
  fill: choose,
  before: 'mado-before-registration',
  done: 'mado-registration-requested',
  typed: true,
  survival: { nothing: 'what proves who somebody is, and passwords: whoever comes back begins anew' },
});
elementSuite<'mado-registration'>({
  tag: 'mado-registration',
  says: { ja: 'ご契約者の確認', en: 'Your contract' },
  byHand: {
    set: (element) => (element.state = { type: 'sent', identifier, typed: { kana: '', telephone: '' } }),
    says: '確認のメールをお送りしました',
  },
});

function opened() {
  const server = createScriptedServer();
  const element = document.createElement('mado-registration');
  element.portal = portalOn(server, presets.mypage);
  return { server, element: place(element) };
}

describe('mado-registration', () => {
  it('MYP-02 offers four proofs, and shows for the chosen one where it is found', async () => {
    const { element } = opened();
    await until(() => get(element, 'radio', 'お客さま番号'));
    equal(element.querySelectorAll('input[name="kind"]').length, 4);
    equal(element.querySelector('input[name="proof"]'), null);
    for (const [name, found] of [
      ['お客さま番号', 'ご契約内容確認書'],
      ['口座番号 下4桁', '通帳'],
      ['クレジットカード番号 下4桁', '全部の番号は入力しないでください'],
      ['機器情報', 'Hit pot'],
    ] as const) {
      get(element, 'radio', name).click();
      await until(() => textOf(element).includes(found), name);
      const proof = element.querySelector<HTMLInputElement>('input[name="proof"]');
      includes(proof?.labels?.[0]?.textContent ?? '', name);
    }
  });

  it('MYP-02 what was typed for one proof comes back with it', async () => {
    const { element } = opened();
    (await until(() => get(element, 'radio', 'お客さま番号'))).click();
    const proof = () => until(() => element.querySelector<HTMLInputElement>('input[name="proof"]'));
    retype(await proof(), '40010003');
    get(element, 'radio', '機器情報').click();
    await until(() => textOf(element).includes('Hit pot'));
    equal((await proof()).value, '');
    get(element, 'radio', 'お客さま番号').click();
    await until(() => textOf(element).includes('ご契約内容確認書'));
    equal((await proof()).value, '40010003');
  });

  it('MYP-02 says all that is missing, each with a link to its field', async () => {
    const { server, element } = opened();
    (await until(() => get(element, 'button', '確認'))).click();
    await until(() => get(element, 'link', 'ご契約者氏名（カナ）を入力してください。'));
    ok(get(element, 'link', '登録済みの電話番号を入力してください。'));
    equal(element.querySelectorAll('[part="summary"] a').length, 3);
    get(element, 'link', 'お支払情報等のいずれか1つをお選びください。').click();
    equal(focused()?.getAttribute('role'), 'radiogroup');
    equal(server.requests.length, 0);
  });

  it('MYP-02 a mismatch does not say what of it does not fit, and everything stays typed', async () => {
    const { server, element } = opened();
    server.on(beginRegistration, () => problem(422, 'proof-mismatch'));
    await prove(element);
    await until(() => textOf(element).includes('ご契約を確認できませんでした'));
    equal(element.querySelectorAll('[aria-invalid]').length, 0);
    equal(
      [...element.querySelectorAll('input:not([type="radio"])')].map((input) => 'value' in input && input.value),
      ['タムラ ケンイチ', '045-555-0103', '1881'],
    );
  });

  it('MYP-02 リセット empties all fields and goes to the first one', async () => {
    const { element } = opened();
    retype(await until(() => field(element, /^ご契約者氏名/)), 'タムラ');
    get(element, 'radio', '機器情報').click();
    await until(() => element.querySelector('input[name="proof"]'));
    get(element, 'button', 'リセット').click();
    await until(() => element.querySelector('input[name="proof"]') === null);
    equal(element.querySelector<HTMLInputElement>('input[name="kana"]')?.value, '');
    equal(element.querySelectorAll('input:checked').length, 0);
    await until(() => focused()?.getAttribute('name') === 'kana', 'the focus in the first field');
  });

  it('MYP-03 asks some for a second proof, of what was not given; one that is left needs no choice', async () => {
    const { server, element } = opened();
    server.on(beginRegistration, () => toSecond('device'));
    await prove(element);
    await until(() => textOf(element).includes('もう1つ確認が必要です'));
    const proof = await until(() => field(element, /^機器情報/));
    equal(element.querySelectorAll('input[name="kind"]').length, 0);
    await until(() => focused() === proof, 'the focus in the field');
    retype(proof, 'STB-0090-4404');
    server.on(addRegistrationProof, toIdentifier);
    get(element, 'button', '確認').click();
    await until(() => field(element, /^ID（メール/));
    equal(server.requests.at(-1)?.body, { registration: 'r', proof: { kind: 'device', value: 'STB-0090-4404' } });
  });

  it('MYP-04 the fields are what password managers look for, in light DOM; then the mail is on its way', async () => {
    const { server, element } = opened();
    server.on(beginRegistration, toIdentifier);
    await prove(element);
    const id = await until(() => field(element, /^ID（メール/));
    equal(id.getAttribute('autocomplete'), 'username');
    equal(element.querySelectorAll('input[autocomplete="new-password"]').length, 2);
    equal(element.shadowRoot?.querySelector('input'), null);
    choose(element);
    server.on(chooseIdentifier, () => answer(202));
    get(element, 'button', '次へ').click();
    await until(() => textOf(element).includes('確認のメールをお送りしました'));
    includes(textOf(element), `${identifier} 宛て`);
    equal(server.requests.at(-1)?.body, {
      registration: 'r',
      identifier,
      password: 'Kingyo_sukui2026',
      locale: 'ja',
    });
    get(element, 'button', 'IDを入力し直す').click();
    const again = await until(() => field(element, /^ID（メール/));
    equal('value' in again && again.value, identifier);
    equal(element.querySelector<HTMLInputElement>('input[name="password"]')?.value, '');
  });

  it('MYP-04 back to the first step keeps name and number, and no proof', async () => {
    const { server, element } = opened();
    server.on(beginRegistration, toIdentifier);
    await prove(element);
    await until(() => field(element, /^ID（メール/));
    get(element, 'button', '前の手順に戻る').click();
    const kana = await until(() => element.querySelector<HTMLInputElement>('input[name="kana"]'));
    equal(kana.value, 'タムラ ケンイチ');
    equal(element.querySelector<HTMLInputElement>('input[name="proof"]')?.value, '');
  });
});

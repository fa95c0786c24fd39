import { presets } from '@madoguchi/sdk';
import { readContractProducts } from '@madoguchi/sdk/contracts/contract-products.endpoints.js';
import { readContract } from '@madoguchi/sdk/contracts/contracts.endpoints.js';
import { readGroupCompanies } from '@madoguchi/sdk/contracts/group-companies.endpoints.js';
import { readParticipants } from '@madoguchi/sdk/contracts/participants.endpoints.js';
import { readEnvironments } from '@madoguchi/sdk/environments/environments.endpoints.js';
import { readInvitations } from '@madoguchi/sdk/identity/invitations.endpoints.js';
import '../define/mado-contract.ts';
import { equal } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { all, field, get } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, sessionOf } from '../testing/scripted-server.ts';
import { retype } from '../testing/typing.ts';
import { contract } from './contract.suite.ts';

const ken = {
  id: 'p 2',
  displayName: '小林 健',
  identifier: 'TKS-00418-02',
  role: 'member',
  notices: true,
  self: false,
  joinedAt: '2026-04-01T00:00:00.000Z',
  version: 1,
};
const environment = { id: 'e1', name: '本番環境', sortKey: 7, products: 0, activation: 'none', version: 1 };

/** A contract as a page shows it that is loaded with that behind the `#` of its address. */
async function loaded(fragment: string, { role = 'owner', ended = false } = {}) {
  history.replaceState(null, '', `#${fragment}`);
  const server = createScriptedServer();
  const facts = { role, ...(ended && { ended }) };
  server.on(readContract, () => answer(200, { ...contract, role }));
  server.on(readEnvironments, () => answer(200, { environments: [environment], ...facts }));
  server.on(readContractProducts, () => answer(200, { products: [], expired: 0, ...facts }));
  server.on(readGroupCompanies, () => answer(200, { items: [], total: 0, role }));
  server.on(readParticipants, () => answer(200, { items: [ken], total: 1, ...facts }));
  server.on(readInvitations, () => answer(200, { items: [], total: 0, ...(ended && { ended }) }));
  const portal = portalOn(server, presets.license);
  portal.session.adopt(sessionOf());
  const element = document.createElement('mado-contract');
  element.portal = portal;
  element.contract = 'c';
  element.fragment = true;
  place(element);
  await until(() => all(element, 'tab').length > 0);
  return element;
}

describe('the forms of a contract in the address of a page', () => {
  const { href } = location;
  afterEach(() => history.replaceState(null, '', href));

  it('LIC-05 LIC-09 LIC-13 LIC-15 a page that is loaded anew shows the form that was open, and the way back leads to its list', async () => {
    for (const [tab, label, act] of [
      ['environments', /^環境名/, '新しい環境を作成'],
      ['products', /^ライセンスキー/, 'その他製品を追加'],
      ['participants', /^メールアドレス/, '招待する'],
      ['group-companies', /^会社名/, 'グループ会社を追加'],
    ] as const) {
      history.replaceState(null, '', `#${tab}`);
      history.pushState(null, '', `#${tab}/form`);
      const element = await loaded(`${tab}/form`);
      await until(() => field(element, label), tab);
      equal(location.hash, `#${tab}/form`);
      history.back();
      await until(() => get(element, 'button', act), 'the list');
      equal(location.hash, `#${tab}`);
      history.forward();
      await until(() => all(element, 'button', act).length === 0, 'the form again');
      element.remove();
    }
  });

  it('LIC-05 what was typed is in the form again', async () => {
    const before = await loaded('environments/form');
    retype(await until(() => field(before, /^環境名/)), '検証環境');
    await until(() => Object.keys(localStorage).some((key) => key.includes('environment:')), 'kept');
    before.remove();
    const element = await loaded('environments/form');
    await until(() => field(element, /^環境名/).value === '検証環境');
  });

  it('LIC-05 LIC-11 what is changed stands in the address by its id', async () => {
    const element = await loaded('environments');
    (await until(() => get(element, 'button', '本番環境の編集'))).click();
    await until(() => location.hash === '#environments/form/e1');
    element.remove();
    const again = await loaded('environments/form/e1');
    await until(() => field(again, /^ソートキー/).value === '7');
    again.remove();
    const settings = await loaded(`participants/form/${encodeURIComponent(ken.id)}`);
    await until(() => get(settings, 'radio', 'メンバー'));
  });

  it('LIC-05 LIC-09 LIC-15 a form that is not there for this person, or not any more, gives way to its list', async () => {
    for (const [fragment, given] of [
      ['environments/form', { ended: true }],
      ['environments/form', { role: 'member' }],
      ['environments/form/gone', {}],
      ['products/form', { ended: true }],
      ['participants/form', { ended: true }],
      ['participants/form', { role: 'member' }],
      ['participants/form/gone', {}],
      ['group-companies/form', { role: 'member' }],
    ] as const) {
      const element = await loaded(fragment, given);
      await until(() => location.hash === `#${fragment.split('/')[0]}`, fragment);
      await settle(element);
      equal(all(element, 'form').length, 0);
      element.remove();
    }
  });
});

import { presets, type CertificateCatalogue, type Coupons } from '@madoguchi/sdk';
import { readCoupons } from '@madoguchi/sdk/certificates/account-details.endpoints.js';
import { readCertificateCatalogue } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import '../define/mado-coupon-list.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { equal, includes } from '../testing/assert.ts';
import { place, until } from '../testing/fixture.ts';
import { all, everything, get, textOf } from '../testing/queries.ts';
import {
  answer,
  createScriptedServer,
  portalOn,
  problem,
  sessionOf,
  type ScriptedServer,
} from '../testing/scripted-server.ts';

const catalogue: CertificateCatalogue = {
  services: [
    {
      id: 'sr3',
      name: { ja: 'サーバ証明書 SR3.0', en: 'Server Certificate SR3.0' },
      validation: 'organisation',
      offers: [],
      names: { wildcard: false, ip: false, most: 100 },
      reissue: { days: 25, afterwards: 'contact' },
      deferredRevocationDays: 14,
      switchesTo: [],
      guides: {},
    },
  ],
  policy: { lifetimes: [], renewalOpensDays: 90, nextOpensDays: 30, listedMonths: 75 },
  serverTypes: [],
  documents: [],
  asksSignatory: false,
};
const coupon = { id: 'k1', number: '5176-0001', serviceId: 'sr3', balance: 7, bought: 10, endsOn: '2099-03-31' };
const coupons: Coupons = {
  agencyCode: 'A0001',
  items: [
    coupon,
    { ...coupon, id: 'k2', number: '5176-0002', balance: 0 },
    { ...coupon, id: 'k3', number: '5176-0003', serviceId: 'newer', endsOn: '2020-02-29' },
  ],
};

const prepare =
  (read: Coupons) =>
  (server: ScriptedServer): void => {
    server.on(readCoupons, () => answer(200, read));
    server.on(readCertificateCatalogue, () => answer(200, catalogue));
  };

elementSuite<'mado-coupon-list'>({
  tag: 'mado-coupon-list',
  prepare: prepare(coupons),
  says: { ja: '特約店コード A0001 のクーポン', en: 'Coupons of agency A0001' },
  byHand: {
    set: (element) => (element.state = { type: 'ready', agencyCode: '', items: [] }),
    says: '特約店コードが登録されていません',
  },
});

const opened = (read: Coupons | ((server: ScriptedServer) => void)) => {
  const server = createScriptedServer();
  (typeof read === 'function' ? read : prepare(read))(server);
  const portal = portalOn(server, presets.certificate);
  portal.session.adopt(sessionOf());
  const element = document.createElement('mado-coupon-list');
  element.portal = portal;
  element.accountDetailsHref = '/account';
  place(element);
  return { server, portal, element };
};

describe('mado-coupon-list', () => {
  it('CRT-17 shows the coupons of the stored agency: service, what is left, the last day, whether it can be used', async () => {
    const { element } = opened(coupons);
    await until(() => all(element, 'rowheader').length === 3);
    const [, ...rows] = all(element, 'row').map(textOf);
    includes(rows[0] ?? '', 'サーバ証明書 SR3.0');
    includes(rows[0] ?? '', '10件中7件');
    includes(rows[0] ?? '', '2099/03/31');
    includes(rows[0] ?? '', '利用可');
    includes(rows[1] ?? '', '残りなし');
    includes(rows[2] ?? '', '期限切れ');
    includes(rows[2] ?? '', 'このページで名称を表示できないサービス');
    includes(textOf(element), '全3件');
  });

  it('CRT-17 without an agency code says so and leads to the account details (CRT-16)', async () => {
    const { element } = opened({ agencyCode: '', items: [] });
    const link = await until(() => get(element, 'link', 'アカウント情報登録へ'));
    equal(link.getAttribute('href'), '/account');
    includes(textOf(element), '特約店コードが登録されていません');
    equal(all(element, 'table').length, 0);
  });

  it('CRT-17 an agency without coupons has none to show, and its code stands there', async () => {
    const { element } = opened({ agencyCode: 'B0002', items: [] });
    await until(() => textOf(element).includes('この特約店コードのクーポンはありません'));
    includes(textOf(element), 'B0002');
  });

  it('CRT-17 says when they could not be read, and reads them again', async () => {
    const { server, element } = opened((one) => {
      one.on(readCoupons, () => problem(500, 'internal', { requestId: 'req-7' }));
      one.on(readCertificateCatalogue, () => answer(200, catalogue));
    });
    await until(() => textOf(element).includes('req-7'));
    server.on(readCoupons, () => answer(200, coupons));
    get(element, 'button', 'もう一度試す').click();
    await until(() => all(element, 'rowheader').length === 3);
  });

  it('CRT-17 shows coupons though the names of services cannot be read', async () => {
    const { element } = opened((one) => {
      one.on(readCoupons, () => answer(200, coupons));
      one.on(readCertificateCatalogue, () => problem(500, 'internal'));
    });
    await until(() => all(element, 'rowheader').length === 3);
    includes(textOf(element), '5176-0001');
  });

  it('AUTH-03 gives another account its own coupons and none of the first one’s', async () => {
    const { server, portal, element } = opened(coupons);
    await until(() => all(element, 'rowheader').length === 3);
    server.on(readCoupons, () => answer(200, { agencyCode: 'C0003', items: [] }));
    portal.session.adopt(sessionOf('jiro@example.jp'));
    await until(() => textOf(element).includes('C0003'));
    equal(textOf(element).includes('A0001'), false);
  });

  it('shows numbers as text and never as markup, and no address that is a page of its own making', async () => {
    const evil = '<img src=x onerror="throw 1">';
    const { element } = opened({ agencyCode: evil, items: [{ ...coupon, number: evil }] });
    await until(() => all(element, 'rowheader').length === 1);
    includes(textOf(element), evil);
    equal([...everything(element)].filter((one) => one.matches('img')).length, 0);
    const other = opened({ agencyCode: '', items: [] });
    other.element.accountDetailsHref = 'data:text/html,x';
    await until(() => textOf(other.element).includes('登録されていません'));
    equal(all(other.element, 'link').length, 0);
  });
});

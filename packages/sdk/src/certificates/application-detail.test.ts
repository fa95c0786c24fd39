import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { certificate } from '../portal/presets/certificate.preset.ts';
import { follow, json, portalAt, replyServer, routes, session } from '../portal/reply-server.suite.ts';
import {
  createApplicationDetail,
  subjectOfAction,
  type ApplicationDetailState,
  type ApplicationDetailView,
} from './application-detail.ts';
import { createCertificateCatalogue, type CatalogueView, type CatalogueViewState } from './certificate-catalogue.ts';
import {
  createCertificateFileList,
  type CertificateFileList,
  type CertificateFileListState,
} from './certificate-file-list.ts';
import { catalogue, issued, issuedCertificate, tokyo } from './certificate.suite.ts';
import { createCouponList, type CouponList, type CouponListState } from './coupon-list.ts';
import { coupon } from './certificate.suite.ts';

const detail = {
  name: 'createApplicationDetail',
  make: (portal) => createApplicationDetail(portal, { applicationId: 'app-1', catalogue }),
  reads: { route: 'GET /applications/app-1', reply: json(200, issued), becomes: 'ready' },
  verbs: {
    put: ({ put }) => put({ ...issued, state: 'withdrawn' }),
    retry: ({ retry }) => retry(),
    refresh: ({ refresh }) => refresh(),
  },
  routes: {},
} as const satisfies ControllerCase<ApplicationDetailState, ApplicationDetailView>;
controllerSuite<ApplicationDetailState, ApplicationDetailView>(detail);
readingSuite<ApplicationDetailState, ApplicationDetailView>(detail);

const names = {
  name: 'createCertificateCatalogue',
  make: (portal) => createCertificateCatalogue(portal),
  reads: { route: 'GET /certificate-catalogue', reply: json(200, catalogue), becomes: 'ready' },
  verbs: { retry: ({ retry }) => retry() },
  routes: {},
} as const satisfies ControllerCase<CatalogueViewState, CatalogueView>;
controllerSuite<CatalogueViewState, CatalogueView>(names);
readingSuite<CatalogueViewState, CatalogueView>(names);

const files = { files: [{ format: 'pem', name: 'www.pem', url: 'https://portal.example/f/1' }] };
const fileList = {
  name: 'createCertificateFileList',
  make: (portal) => createCertificateFileList(portal, { applicationId: 'app-1' }),
  reads: { route: 'GET /applications/app-1/files', reply: json(200, files), becomes: 'ready' },
  verbs: { retry: ({ retry }) => retry() },
  routes: {},
} as const satisfies ControllerCase<CertificateFileListState, CertificateFileList>;
controllerSuite<CertificateFileListState, CertificateFileList>(fileList);
readingSuite<CertificateFileListState, CertificateFileList>(fileList);

const coupons = {
  agencyCode: 'A0001',
  items: [coupon, { ...coupon, id: 'k2', balance: 0 }, { ...coupon, id: 'k3', endsOn: '2020-01-01', balance: 0 }],
};
const couponList = {
  name: 'createCouponList',
  make: (portal) => createCouponList(portal),
  reads: { route: 'GET /coupons', reply: json(200, coupons), becomes: 'ready' },
  verbs: { retry: ({ retry }) => retry(), refresh: ({ refresh }) => refresh() },
  routes: {},
} as const satisfies ControllerCase<CouponListState, CouponList>;
controllerSuite<CouponListState, CouponList>(couponList);
readingSuite<CouponListState, CouponList>(couponList);

/** A portal whose server says that it is this late. */
const at = async (t: TestContext, local: string, table: Parameters<typeof routes>[0]) => {
  const server = await replyServer(t, (response, request) => {
    response.setHeader('mado-time', String(tokyo(local).now));
    routes(table)(response, request);
  });
  return { server, portal: portalAt(server.url, { configuration: certificate, retries: 0 }) };
};

describe('CRT-09 an application in detail', () => {
  const shown = async (t: TestContext, local: string, application: object = {}) => {
    const { portal, server } = await at(t, local, {
      'GET /applications/app-1': json(200, { ...issued, ...application }),
      'GET /certificate-catalogue': json(200, catalogue),
    });
    const view = createApplicationDetail(portal, { applicationId: 'app-1' });
    const state = await follow(view).until(({ type }) => type === 'ready');
    assert.ok(state.type === 'ready');
    return { state, view, server };
  };

  it('CRT-09 shows every action, open or with the reason, by the server’s time and the catalogue’s policy', async (t) => {
    const { state, server } = await shown(t, '2026-12-17T23:59:59.000');
    assert.equal(server.requests.length, 2);
    assert.equal(state.service?.id, 'sr3');
    const open = state.actions.filter(({ decision }) => decision.ok).map(({ action }) => action);
    assert.deepEqual(open, ['switch-service', 'reissue', 'change-contacts', 'revoke']);
    assert.deepEqual(
      state.actions.flatMap(({ action, through }) => (through === undefined ? [] : [[action, through]])),
      [['reissue', '2026-12-17']],
    );
    const later = await shown(t, '2026-12-18T00:00:01.000');
    const reissue = later.state.actions.find(({ action }) => action === 'reissue')?.decision;
    assert.deepEqual(reissue, { ok: false, code: 'reissue-contact', params: { days: 25, on: '2026-12-17' } });
  });

  it('CRT-09 follows what the person did', async (t) => {
    const { view } = await shown(t, '2026-12-01T12:00:00', {
      state: 'received',
      certificate: undefined,
      contract: undefined,
    });
    view.put({ ...issued, state: 'withdrawn' });
    assert.ok(view.state.type === 'ready');
    assert.equal(view.state.application.state, 'withdrawn');
    assert.equal(view.state.downloadable, false);
    assert.ok(view.state.actions.some(({ action, decision }) => action === 'withdraw' && !decision.ok));
  });

  it('CRT-14 can be downloaded with a certificate that works, also one that is revoked later', async (t) => {
    assert.equal((await shown(t, '2026-12-01T12:00:00')).state.downloadable, true);
    const certificate = { ...issuedCertificate, revokedAt: '2026-12-06T15:00:00.000Z' };
    const replaced = { state: 'replaced', certificate };
    assert.equal((await shown(t, '2026-12-06T23:59:59', replaced)).state.downloadable, true);
    assert.equal((await shown(t, '2026-12-07T00:00:01', replaced)).state.downloadable, false);
    assert.equal((await shown(t, '2026-12-01T12:00:00', { state: 'in-review' })).state.downloadable, false);
  });

  it('CRT-10 CRT-11 CRT-12 names what the wizard begins with', () => {
    const kinds = (['renew', 'next', 'reissue', 'change-contacts', 'switch-service', 'revoke'] as const).map(
      (action) => subjectOfAction(action, issued)?.kind,
    );
    assert.deepEqual(kinds, ['renewal', 'next', 'reissue', 'contact-change', undefined, undefined]);
    assert.deepEqual(subjectOfAction('renew', issued), {
      kind: 'renewal',
      serviceId: 'sr3',
      contractType: 'fixed',
      months: 12,
      sourceId: 'app-1',
    });
  });

  it('CRT-14 links are read anew after signing in again', async (t) => {
    const { portal, server } = await at(t, '2026-12-01T12:00:00', {
      'GET /applications/app-1/files': json(200, files),
    });
    portal.session.adopt(session);
    const list = createCertificateFileList(portal, { applicationId: 'app-1' });
    await follow(list).until(({ type }) => type === 'ready');
    portal.session.adopt({ ...session, endsAt: '2026-11-21T13:00:00.000Z' });
    await server.arrived(2);
    assert.equal(list.state.type, 'ready');
  });
});

describe('CRT-17 coupons', () => {
  it('CRT-17 say whether they can be used today', async (t) => {
    const { portal } = await at(t, '2027-03-31T23:59:59', { 'GET /coupons': json(200, coupons) });
    const state = await follow(createCouponList(portal)).until(({ type }) => type === 'ready');
    assert.ok(state.type === 'ready');
    assert.deepEqual(
      state.items.map(({ standing }) => standing),
      ['usable', 'used-up', 'ended'],
    );
    const over = await at(t, '2027-04-01T00:00:01', { 'GET /coupons': json(200, coupons) });
    const later = await follow(createCouponList(over.portal)).until(({ type }) => type === 'ready');
    assert.equal(later.type === 'ready' && later.items[0]?.standing, 'ended');
  });
});

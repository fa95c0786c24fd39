import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { follow, json, portalAt, replyServer, session } from '../portal/reply-server.suite.ts';
import {
  createDocumentExport,
  createDocumentList,
  type DocumentExport,
  type DocumentExportState,
  type DocumentList,
  type DocumentListState,
} from './document-list.ts';
import { createRenewalQuoteList, type RenewalQuoteList, type RenewalQuoteListState } from './renewal-quote-list.ts';

const contract = { id: 'c', number: 'ABC1234567', name: '保守', companyName: '青空電機' };
const file = { name: 'a.pdf', size: 1, url: 'https://portal.example/api/support/documents/d/a.pdf' };
const quote = {
  id: 'q',
  number: 'R-1',
  title: '更新',
  contract,
  amount: 1,
  startsOn: '2027-04-01',
  endsOn: '2028-03-31',
  issuedOn: '2026-11-22',
  validThrough: '2026-12-31',
  state: 'unanswered',
  file,
};
const document = {
  id: 'd',
  kind: 'invoice',
  number: 'I-1',
  title: '請求',
  partner: '青空電機',
  datedOn: '2026-11-22',
  contract,
  file,
};
const quotes = json(200, { items: [quote], total: 2, next: 'n', unanswered: 1 });
const documents = json(200, { items: [document], total: 2, next: 'n' });

const one = {
  name: 'createRenewalQuoteList',
  make: (portal) => createRenewalQuoteList(portal),
  reads: { route: 'GET /renewal-quotes', reply: quotes, becomes: 'ready' },
  verbs: {
    narrow: ({ narrow }) => narrow({ state: 'unanswered' }),
    more: ({ more }) => more(),
    retry: ({ retry }) => retry(),
    search: ({ search }) => search({ search: '更新' }),
    sort: ({ sort }) => sort('amount'),
    refresh: ({ refresh }) => refresh(),
  },
  routes: {},
} as const satisfies ControllerCase<RenewalQuoteListState, RenewalQuoteList>;
controllerSuite<RenewalQuoteListState, RenewalQuoteList>(one);
readingSuite<RenewalQuoteListState, RenewalQuoteList>(one);

const two = {
  name: 'createDocumentList',
  make: (portal) => createDocumentList(portal),
  reads: { route: 'GET /documents', reply: documents, becomes: 'ready' },
  verbs: {
    narrow: ({ narrow }) => narrow({ kind: 'invoice' }),
    more: ({ more }) => more(),
    retry: ({ retry }) => retry(),
    search: ({ search }) => search({ partner: '青空' }),
    sort: ({ sort }) => sort('partner'),
    refresh: ({ refresh }) => refresh(),
  },
  routes: {},
} as const satisfies ControllerCase<DocumentListState, DocumentList>;
controllerSuite<DocumentListState, DocumentList>(two);
readingSuite<DocumentListState, DocumentList>(two);

const three = {
  name: 'createDocumentExport',
  make: (portal) => createDocumentExport(portal),
  reads: {
    route: 'GET /documents',
    reply: json(200, { items: [document], total: 1 }),
    becomes: 'ready',
    once: 'an export is what was there when it was asked for',
  },
  verbs: { retry: ({ retry }) => retry() },
  routes: {},
} as const satisfies ControllerCase<DocumentExportState, DocumentExport>;
controllerSuite<DocumentExportState, DocumentExport>(three);
readingSuite<DocumentExportState, DocumentExport>(three);

const asked = ({ requests }: Awaited<ReturnType<typeof replyServer>>) =>
  requests.map(({ path }) => decodeURIComponent(path.split('?')[1] ?? ''));

describe('SUP-11 SUP-12 lists', () => {
  it('SUP-11 a search keeps the order, and an order the search; a column turns with each further time', async (t) => {
    const server = await replyServer(t, quotes);
    const list = createRenewalQuoteList(portalAt(server.url), { state: 'unanswered', sort: 'valid-through' });
    const { until } = follow(list);
    const ready = await until(({ type }) => type === 'ready');
    assert.equal('part' in ready && ready.part.unanswered, 1);
    await list.search({ search: ' 更新 ', from: '', to: '2026-12-31' });
    await list.sort('valid-through');
    await list.sort('issued-on');
    await list.sort('issued-on');
    assert.deepEqual(asked(server), [
      'state=unanswered&sort=valid-through',
      'sort=valid-through&search=更新&to=2026-12-31',
      'sort=valid-through&direction=descending&search=更新&to=2026-12-31',
      'sort=issued-on&direction=descending&search=更新&to=2026-12-31',
      'sort=issued-on&direction=ascending&search=更新&to=2026-12-31',
    ]);
  });

  it('SUP-12 documents are narrowed by kind, amounts, dates and partner, and exported as they are shown', async (t) => {
    const server = await replyServer(t, documents, documents, json(200, { items: [document], total: 1 }));
    const portal = portalAt(server.url);
    const list = createDocumentList(portal);
    await follow(list).until(({ type }) => type === 'ready');
    await list.search({ kind: 'invoice', partner: ' 青空 ', least: 0, most: 5000, from: '2026-04-01', search: ' ' });
    const all = createDocumentExport(portal, list.state.filter);
    const state = await follow(all).until(({ type }) => type === 'ready');
    assert.deepEqual(state.type === 'ready' && state.items.map(({ id }) => id), ['d']);
    const narrowed = 'kind=invoice&least=0&most=5000&partner=青空&from=2026-04-01';
    assert.deepEqual(asked(server), ['', narrowed, narrowed]);
  });

  it('SUP-12 have links that work after signing in again', async (t) => {
    const url = `${file.url}?next`;
    const renewed = json(200, { items: [{ ...document, file: { ...file, url } }], total: 1 });
    const server = await replyServer(t, documents, renewed);
    const portal = portalAt(server.url);
    portal.session.adopt(session);
    const { until } = follow(createDocumentList(portal));
    await until(({ type }) => type === 'ready');
    portal.session.expire(session);
    portal.session.adopt({ ...session, endsAt: '2026-11-21T13:00:00.000Z' });
    await until((state) => 'part' in state && state.part.items[0]?.file.url === url);
  });
});

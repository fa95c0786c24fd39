import type { TestContext } from 'node:test';
import {
  json,
  problem,
  replyServer,
  type Arrived,
  type Reply,
  type ReplyServer,
} from '../portal/reply-server.suite.ts';
import type { ApplicationDraft } from './application-draft.model.ts';
import { noEntries } from './application-entries.model.ts';
import { catalogue, coupon, entries, issued } from './certificate.suite.ts';

export const draft: ApplicationDraft = {
  id: 'd1',
  kind: 'new',
  serviceId: 'sr3',
  contractType: 'fixed',
  months: 12,
  step: 'terms',
  entries: noEntries,
  updatedAt: '2026-11-22T03:00:00.000Z',
  version: 1,
};

export const stored = {
  agencyCode: 'A0001',
  organisation: entries.organisation,
  contacts: entries.contacts,
  version: 4,
};

/** A server that keeps one draft as the real one does. */
export interface DraftServer extends ReplyServer {
  /** As it is now; undefined once it was sent. */
  draft: ApplicationDraft | undefined;
  /** Answers a request instead, where it gives something; asked after the draft was changed where `late`. */
  instead: (request: Arrived) => Reply | undefined;
  /** The same, but what was asked is carried out before: the answer is lost. */
  lost: (request: Arrived) => Reply | undefined;
  /** `METHOD /path` of what arrived, the reads left out. */
  writes(): readonly string[];
}

export async function draftServer(t: TestContext, first: Partial<ApplicationDraft> = {}): Promise<DraftServer> {
  /** Answers by idempotency key. */
  const answered = new Map<string, Reply>();
  const carriedOut = (request: Arrived, route: string): Reply => {
    const now = server.draft;
    const isStale = request.headers['if-match'] !== `"${now?.version}"`;
    if (route === 'GET /certificate-catalogue') return json(200, catalogue);
    if (route === 'GET /account-details') return json(200, stored);
    if (route === 'GET /coupons') return json(200, { agencyCode: 'A0001', items: [coupon] });
    if (route === 'POST /application-drafts') {
      server.draft = { ...draft, ...JSON.parse(request.body), step: 'terms' };
      return json(201, server.draft);
    }
    if (!now) return problem(404, 'not-found');
    if (route === 'GET /application-drafts/d1') return json(200, now);
    if (isStale) return problem(412, 'version-conflict', { current: now });
    if (route === 'PUT /application-drafts/d1') {
      const { agreementId: _, ...rest } = now;
      const { choice, ...input } = JSON.parse(request.body);
      server.draft = { ...rest, ...input, ...choice, version: now.version + 1 };
      return json(200, server.draft);
    }
    if (route !== 'POST /application-drafts/d1/submission') return problem(404, 'not-found');
    server.draft = undefined;
    return json(201, { ...issued, state: 'received', entries: now.entries });
  };
  const reply: Reply = (response, request) => {
    const route = routeOf(request);
    const key = String(request.headers['idempotency-key']);
    const instead = server.instead(request);
    if (instead) return instead(response, request);
    const answer = answered.get(key) ?? carriedOut(request, route);
    if (request.method === 'POST') answered.set(key, answer);
    (server.lost(request) ?? answer)(response, request);
  };
  const replies = await replyServer(t, reply);
  const server: DraftServer = Object.assign(replies, {
    draft: { ...draft, ...first },
    instead: () => undefined,
    lost: () => undefined,
    writes: () => replies.requests.filter(({ method }) => method !== 'GET').map(routeOf),
  });
  return server;
}

const routeOf = ({ method, path }: Arrived): string => `${method} ${path.replace('/api/information', '')}`;

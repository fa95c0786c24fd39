import { randomBytes } from 'node:crypto';
import type { PaymentProvider, ServerApp } from '@madoguchi/server';
import type { RunningServer } from '@madoguchi/server/node.js';
import type { Clock } from '@madoguchi/sdk/portal/time.js';
import * as z from 'zod/mini';
import { checkCard, type EnteredCard } from '../payment/card-entry.ts';
import { listen } from './listen.ts';
import { pageHeaders, wordsOnly } from './page-headers.ts';
import type { PublicFile } from './public-files.ts';
import { staticFiles } from './static-files.ts';

/** A made-up payment provider on an origin of its own: the numbers of cards end here. */
export interface PaymentSite {
  readonly origin: string;
  readonly running: RunningServer;
  /** What the reference server asks it by, over HTTP. */
  readonly provider: PaymentProvider;
}

const pages = '/payment/';
/** A card that is well formed and not taken. */
const declined = '4000000000000002';

interface Setup {
  readonly reference: string;
  readonly expiresAt: number;
  readonly cards: Map<string, EnteredCard>;
}

/** The files of the demo's own site: the provider's page is not among them. */
export function withoutPayment(files: ReadonlyMap<string, PublicFile>): ReadonlyMap<string, PublicFile> {
  return new Map([...files].filter(([path]) => !path.startsWith(pages)));
}

const begun = z.object({ reference: z.string(), expiresAt: z.number() });
const entry = z.object({ number: z.string(), expires: z.string(), code: z.string() });
const asked = z.object({ setup: z.string(), token: z.string() });
const setupAnswer = z.object({ setup: z.string() });
const cardAnswer = z.union([
  z.object({
    ok: z.literal(true),
    reference: z.string(),
    brand: z.string(),
    ending: z.string(),
    expires: z.string(),
  }),
  z.object({ ok: z.literal(false), code: z.enum(['payment-declined', 'card-expired', 'payment-setup-ended']) }),
]);

/**
 * Serves the provider: `/setups` and `/tokens` for the reference server, which shows a key, and `/fields/<setup>` for a frame in
 * pages of `portal` and nowhere else. Cards are kept in memory, and go with the process.
 */
export async function servePaymentProvider(
  files: ReadonlyMap<string, PublicFile>,
  portal: string,
  port: number,
  clock: Clock,
): Promise<PaymentSite> {
  const key = randomBytes(24).toString('base64url');
  const setups = new Map<string, Setup>();
  const assets = staticFiles(
    new Map([...files].filter(([path]) => path.startsWith('/assets/') || path === '/favicon.svg')),
    false,
  );
  const page = files.get(pages);
  const routes: Readonly<Record<string, (request: Request) => Promise<Response>>> = {
    'POST /setups': async (request) => {
      const { reference, expiresAt } = begun.parse(await request.json());
      const setup = `set_${randomBytes(12).toString('base64url')}`;
      setups.set(setup, { reference, expiresAt, cards: new Map() });
      return Response.json({ setup }, { status: 201 });
    },
    'POST /tokens': async (request) => {
      const { setup, token } = asked.parse(await request.json());
      const found = setups.get(setup);
      const card = found && clock.now() < found.expiresAt ? found.cards.get(token) : undefined;
      return Response.json(answerFor(card, token));
    },
  };
  const app: ServerApp = {
    async fetch(request) {
      const { pathname } = new URL(request.url);
      const route = routes[`${request.method} ${pathname}`];
      if (route) return request.headers.get('authorization') === `Bearer ${key}` ? route(request) : nothingHere();
      const [, id = '', card] = /^\/fields\/(set_[\w-]+)(\/card)?$/.exec(pathname) ?? [];
      const setup = setups.get(id);
      if (!setup) return (await assets(request)) ?? nothingHere();
      if (card) return request.method === 'POST' ? takeCard(setup, await request.json()) : nothingHere();
      return page && request.method === 'GET' ? fieldsPage(page, setup, portal) : nothingHere();
    },
    refuse: () => nothingHere(),
    endStreams: () => undefined,
    deliverMail: () => Promise.resolve(),
    tidyUp: () => Promise.resolve(),
  };
  const { running } = await listen(port, { app });
  const origin = `http://127.0.0.1:${running.port}`;
  return { origin, running, provider: providerAt(origin, key) };
}

function answerFor(card: EnteredCard | undefined, token: string): z.infer<typeof cardAnswer> {
  if (!card) return { ok: false, code: 'payment-setup-ended' };
  const { number, brand, expires } = card;
  if (number === declined) return { ok: false, code: 'payment-declined' };
  if (expires < new Date().toISOString().slice(0, 7)) return { ok: false, code: 'card-expired' };
  return { ok: true, reference: `ref_${token.slice(4)}`, brand, ending: number.slice(-4), expires };
}

function takeCard(setup: Setup, body: unknown): Response {
  const { card } = checkCard(entry.parse(body));
  if (!card) return Response.json({}, { status: 400 });
  const token = `tok_${randomBytes(18).toString('base64url')}`;
  setup.cards.set(token, card);
  return Response.json({ token }, { status: 201 });
}

function fieldsPage({ body, type }: PublicFile, { reference }: Setup, portal: string): Response {
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'none'; connect-src 'self'; img-src 'self'; base-uri 'none'; " +
    `form-action 'self'; require-trusted-types-for 'script'; frame-ancestors ${portal}`;
  return new Response(
    body.replace('<form ', `<form data-setup="${reference.replaceAll(/[^\w-]/g, '')}" data-parent="${portal}" `),
    { headers: { ...pageHeaders(policy, false), 'content-type': type, 'cache-control': 'no-store' } },
  );
}

/** Asks the provider over HTTP, as a server somewhere else would. */
function providerAt(origin: string, key: string): PaymentProvider {
  const ask = async (path: string, body: object): Promise<unknown> => {
    const response = await fetch(origin + path, {
      method: 'POST',
      headers: { 'authorization': `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok) throw new Error(`The payment provider answered ${response.status}.`);
    return response.json();
  };
  return {
    name: { ja: 'あさひペイメント', en: 'Asahi Payments' },
    async begin({ reference, expiresAt }) {
      const { setup } = setupAnswer.parse(await ask('/setups', { reference, expiresAt }));
      return { setup, fieldsUrl: `${origin}/fields/${setup}` };
    },
    check: async ({ setup, token }) => cardAnswer.parse(await ask('/tokens', { setup, token })),
  };
}

const nothingHere = (): Response =>
  new Response('このページはありません。/ There is no such page.\n', {
    status: 404,
    headers: { ...pageHeaders(wordsOnly, false), 'content-type': 'text/plain; charset=utf-8' },
  });

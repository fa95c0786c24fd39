import {
  definePortal,
  presets,
  type ClientCertificateState,
  type Instant,
  type PortalConfiguration,
} from '@madoguchi/sdk';
import { cryptoRandom } from '@madoguchi/sdk/portal/time.js';
import type { ServedPortal } from '@madoguchi/server';
import {
  demoAccounts,
  demoCertificateOffer,
  demoMailboxOffer,
  demoPassword,
  type DemoAccount,
} from '@madoguchi/server/demo-data.js';
import type { HttpHandler } from 'msw';
import { certificateScenarios } from '../certificates/certificates.scenarios.ts';
import { contentScenarios } from '../content/content.scenarios.ts';
import { contractScenarios } from '../contracts/contracts.scenarios.ts';
import { identityScenarios } from '../identity/identity.scenarios.ts';
import { broken, faults, type Fault, type FaultOptions } from './fault.ts';
import { createFaultPlan } from './fault-plan.ts';
import { handlersFor } from './handlers.ts';
import { createMailbox, type Mailbox } from './mailbox.ts';
import { createMemoryJar } from './memory-jar.ts';
import { createMockTime, type MockClock } from './mock-clock.ts';
import { startMockServer } from './mock-server.ts';
import { operationOf } from './operation-of.ts';
import type { PresetName, Scenario, ScenarioName } from './scenario.ts';
import { pause, unlessAborted } from './waiting.ts';

export interface MockPortalOptions<Preset extends PresetName = PresetName> {
  readonly preset: Preset;
  /** The state of the data to begin with. Default `default`. */
  readonly scenario?: ScenarioName<Preset>;
  /** Parts of the configuration that differ from the preset. */
  readonly configuration?: Partial<Omit<PortalConfiguration, 'id'>>;
  /** The time on its server. Default 2026-11-20, 10:00 in Tokyo. */
  readonly now?: Instant;
  /** Milliseconds of real time before each answer. Default none. */
  readonly latency?: number;
  /** Where its server seems to be. Default an origin of its own; for a page's own, `location.origin`. */
  readonly origin?: string;
  /**
   * What the page's connection shows where the portal lets in by login certificate (CRT-01). Default `accepted`: the
   * certificate of the scenario's person.
   */
  readonly certificate?: ClientCertificateState;
  /**
   * The URL of a folder where the demo's videos, captions and pictures stand, to play them on a page. Default none: their
   * links lead to this mock, which has no such files.
   */
  readonly media?: string;
}

/** What `createPortal` takes to talk to a mock portal. */
export interface MockPortalClient {
  readonly configuration: PortalConfiguration;
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
}

/** A person of the demo data. */
export interface MockAccount {
  readonly identifier: string;
  readonly displayName: string;
  /** The one that signs in; in a scenario without a password, one that can be chosen. */
  readonly password: string;
}

/** A portal with a server and a database of its own in memory. Any number of them live side by side. */
export interface MockPortal extends AsyncDisposable {
  /** `createPortal(mock.client)` talks to it directly, without MSW. */
  readonly client: MockPortalClient;
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  /** For `setupServer` or `setupWorker` of MSW. */
  readonly handlers: readonly HttpHandler[];
  /** Who the scenario is about. */
  readonly account: MockAccount;
  readonly clock: MockClock;
  readonly mailbox: Mailbox;
  /** Resolves when the data stands. Requests wait for it by themselves. */
  readonly ready: Promise<void>;
  /**
   * Lets requests of an operation fail from now on (`signIn`; `*` for all), the fault named last first. Call what it
   * returns to take it back.
   *
   * @throws {TypeError} for an operation that does not exist.
   */
  fail(operation: string, fault: Fault, options?: FaultOptions): () => void;
  /** Breaks off what is under way and frees the memory. */
  close(): Promise<void>;
}

const defaultNow: Instant = Date.parse('2026-11-20T10:00:00.000+09:00');

/**
 * Makes a mock portal: the real server on SQLite, with demo data, a quick password hasher and a clock that stands still.
 * In a browser SQLite is WebAssembly, which a strict CSP forbids: it is for stories and tests.
 */
export function createMockPortal<Preset extends PresetName>(options: MockPortalOptions<Preset>): MockPortal {
  const { preset, now = defaultNow, latency = 0, origin = ownOrigin() } = options;
  const configuration = definePortal({ from: presets[preset], ...options.configuration });
  const scenario: Scenario = {
    ...identityScenarios,
    ...contentScenarios,
    ...contractScenarios,
    ...certificateScenarios,
  }[options.scenario ?? 'default'];
  const person = personOf(preset, scenario);
  const time = createMockTime(now);
  const jar = createMemoryJar();
  const plan = createFaultPlan();
  const closing = new AbortController();
  const served: ServedPortal = {
    configuration,
    pages: {
      passwordForm: `${origin}/password`,
      signIn: `${origin}/sign-in`,
      join: `${origin}/join`,
      recovery: `${origin}/recovery`,
      contactConfirmation: `${origin}/contact-confirmation`,
    },
    sender: { name: { ja: '窓口サンプル株式会社', en: 'Madoguchi Sample Inc.' }, address: 'no-reply@portal.example' },
    origins: [],
    ...(preset === 'certificate' && { certificates: demoCertificateOffer }),
    ...(preset === 'mypage' && { mailboxes: demoMailboxOffer }),
  };
  const baseUrl = `${origin}/api/${configuration.id}`;

  const { certificate = 'accepted', media } = options;
  const started = startMockServer({ served, baseUrl, time, scenario, person, jar, media, certificate });

  const answer = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const signal = AbortSignal.any([request.signal, closing.signal]);
    const { serve } = await unlessAborted(started, signal);
    await pause(latency, signal);
    const failure = plan.take(operationOf(request));
    if (!failure) return unlessAborted(serve(request, jar), signal);
    const { fault, retryAfter } = failure;
    return unlessAborted(faults[fault]({ signal, time, jar, retryAfter, answer: () => serve(request, jar) }), signal);
  };

  const close = async (): Promise<void> => {
    if (closing.signal.aborted) return;
    closing.abort(broken());
    await (await started).database.close();
  };
  return {
    client: { configuration, baseUrl, fetch: answer },
    baseUrl,
    fetch: answer,
    handlers: handlersFor(baseUrl, answer),
    account: { identifier: person.identifier, displayName: person.displayName, password: demoPassword },
    clock: time,
    mailbox: createMailbox(started),
    ready: started.then(() => undefined),
    fail: plan.add,
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** The first person of the demo in the scenario's state, who has agreed to nothing yet. */
function personOf(preset: PresetName, { who }: Scenario): DemoAccount {
  const person = demoAccounts[preset]?.find(({ state, agreed }) => state === who && !agreed);
  if (!person) throw new Error(`The demo data of ${preset} has nobody in the state ${who}.`);
  return person;
}

/** An origin that nobody else has, so that the handlers of several mock portals do not take each other's requests. */
function ownOrigin(): string {
  const label = Array.from(cryptoRandom(new Uint8Array(6)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `https://mock-${label}.example`;
}

import { join } from 'node:path';
import { cryptoRandom, type Clock } from '@madoguchi/sdk/portal/time.js';
import {
  createServerApp,
  openDemoClock,
  type CertificateAuthority,
  type ServerApp,
  type ServerPorts,
} from '@madoguchi/server';
import { seedDemo } from '@madoguchi/server/demo-data.js';
import {
  argon2idHasher,
  consoleLog,
  folderFiles,
  folderMedia,
  inboxMailer,
  pdfmakePdf,
  realClock,
  smtpMailer,
} from '@madoguchi/server/node.js';
import { authorityUrls, testAuthority } from '@madoguchi/server/test-authority.js';
import type { StartArguments } from './arguments.ts';
import { answerAuthority, authorityBase } from './authority-answers.ts';
import { authorityNames } from './authority-names.ts';
import {
  isOfCertificateCustomers,
  leadToCertificateSite,
  serveCertificateSite,
  withoutCertificateSite,
  type CertificateSite,
} from './certificate-site.ts';
import { demoPortals } from './demo-portals.ts';
import { docsPages } from './docs-pages.ts';
import { listen } from './listen.ts';
import { answerLoginCertificates } from './login-certificates.ts';
import { openDatabase } from './open-database.ts';
import { leadToPartner, servePartner, withoutPartner, type PartnerSite } from './partner-site.ts';
import { publicFiles, type PublicFile } from './public-files.ts';
import { siteMedia } from './site-media.ts';
import { startingResponse } from './starting.ts';
import { staticFiles } from './static-files.ts';
import { servePaymentProvider, withoutPayment, type PaymentSite } from './payment-provider.ts';
import { leadToStorybook, serveStorybook, type StorybookSite } from './storybook-site.ts';
import { vendorCookie } from './vendor-cookie.ts';

/** Where the seminar videos stand. */
const mediaFolder: string = join(import.meta.dirname, '../../media');

export interface Demo {
  readonly origin: string;
  /** The origin of the partner's website; it is for this computer only. */
  readonly partner: string | undefined;
  /** The origin of the certificate portal's website, by https; it is for this computer only. */
  readonly certificate: string | undefined;
  /** The origin of Storybook; it is for this computer only. */
  readonly storybook: string | undefined;
  readonly port: number;
  /** Whether the demo data was made just now. */
  readonly fresh: boolean;
  /** The port that was asked for, where it was in use. */
  readonly taken: number | undefined;
  /** Sends all mail that waits; what was being sent is sent then too. */
  deliverMail(): Promise<void>;
  stop(): Promise<void>;
}

/** What a demo is made of that others can hand in. */
export interface DemoParts {
  /** The clock that the demo's own is ahead of. Default: the computer's. */
  readonly real?: Clock;
  readonly passwordHasher?: ServerPorts['passwordHasher'];
  /** Default: warnings and errors on the console. */
  readonly log?: ServerPorts['log'];
  /** Default: made from the sources. */
  readonly files?: ReadonlyMap<string, PublicFile>;
}

const logWarnings: ServerPorts['log'] = (level, event, facts) => level !== 'info' && consoleLog(level, event, facts);

/**
 * Opens the database, fills it the first time, and serves API and pages on one origin of this computer, and the partner's
 * page on another site; and on this computer alone the certificate portal's website by https, and Storybook.
 */
export async function openDemo(options: StartArguments, parts: DemoParts = {}): Promise<Demo> {
  const { publicUrl, proxies } = options;
  const { real = realClock, passwordHasher = argon2idHasher(), log = logWarnings } = parts;
  const isPublic = publicUrl !== undefined;
  const [database, found] = await Promise.all([openDatabase(options), parts.files ?? publicFiles()]);
  const clock = await openDemoClock({ database, random: cryptoRandom }, real);
  const vendor = await vendorCookie(database, isPublic);
  const own = withoutPayment(withoutCertificateSite(withoutPartner(found)));
  const files = staticFiles(own, isPublic, undefined, () => payment?.origin);
  const media = siteMedia(isPublic);
  const docs = docsPages(isPublic);
  let api: ServerApp | undefined; // it needs to know the ports
  let ports: (ServerPorts & { readonly certificateAuthority: CertificateAuthority }) | undefined; // which need to know the port
  let partner: PartnerSite | undefined;
  let certificate: CertificateSite | undefined;
  let storybook: StorybookSite | undefined;
  let payment: PaymentSite | undefined;
  let sending: Promise<void> = Promise.resolve();
  const deliverMail = async (): Promise<void> => (sending = sending.then(() => api?.deliverMail()));
  const app: ServerApp = {
    async fetch(request, environment) {
      const ofOffice =
        ports &&
        ((await answerAuthority(request, ports.certificateAuthority, clock)) ??
          (await answerLoginCertificates(request, ports)));
      if (ofOffice) return ofOffice;
      const file =
        leadToPartner(request, partner?.origin) ??
        leadToCertificateSite(request, certificate?.origin) ??
        leadToStorybook(request, storybook?.origin) ??
        (await docs(request)) ??
        (await files(request)) ??
        (await media(request));
      if (file) return vendor.give(request, file);
      if (api && isOfCertificateCustomers(request)) return api.refuse('not-found');
      return api?.fetch(request, environment) ?? startingResponse(request, isPublic);
    },
    refuse: (code) => api?.refuse(code) ?? startingResponse(new Request('http://localhost/api/'), isPublic),
    endStreams: () => api?.endStreams(),
    deliverMail,
    tidyUp: async () => api?.tidyUp(),
  };
  const { running, taken } = await listen(options.port, { app, proxies });
  const origin = publicUrl ?? `http://localhost:${running.port}`;
  const stop = async (): Promise<void> => {
    await Promise.all([running.stop(), partner?.running.stop(), certificate?.running.stop(), storybook?.stop()]);
    await payment?.running.stop();
    await database.close();
  };
  try {
    const certificateAuthority = testAuthority({
      database,
      random: cryptoRandom,
      clock,
      names: authorityNames,
      urls: authorityUrls(authorityBase(origin)),
    });
    if (!isPublic) {
      const port = (after: number): number => options.port && running.port + after;
      partner = await servePartner(found, origin, port(1));
      const site = { files: found, data: options.data, certificateAuthority, clock, log, deliverMail };
      certificate = await serveCertificateSite({ ...site, port: port(2), now: real.now() });
      storybook = await serveStorybook(join(options.data, 'storybook'), port(3));
      payment = await servePaymentProvider(found, origin, port(4), clock);
    }
    ports = {
      portals: demoPortals(origin, { partner: partner?.origin, certificate: certificate?.origin }),
      database,
      clock,
      demoClock: clock,
      random: cryptoRandom,
      passwordHasher,
      mailer: options.smtpUrl === undefined ? inboxMailer : smtpMailer(options.smtpUrl),
      media: folderMedia(mediaFolder),
      files: folderFiles(join(options.data, 'files')),
      certificateAuthority,
      pdf: pdfmakePdf(),
      payments: payment?.provider,
      log,
      operator: vendor.operator,
      insecureCookies: !isPublic,
      publicHost: isPublic,
    };
    const fresh = await seedDemo(ports);
    api = createServerApp(ports);
    certificate?.open(ports);
    if (fresh && options.smtpUrl === undefined) await api.deliverMail(); // so that no mail waits in an inbox that is first seen
    const others = { partner: partner?.origin, certificate: certificate?.origin, storybook: storybook?.origin };
    return { origin, ...others, port: running.port, fresh, taken, deliverMail, stop };
  } catch (error) {
    await stop(); // a server without its data would listen for ever
    throw error;
  }
}

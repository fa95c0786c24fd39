import { join } from 'node:path';
import type { Instant } from '@madoguchi/sdk/portal/time.js';
import { createServerApp, type CertificateAuthority, type ServerApp, type ServerPorts } from '@madoguchi/server';
import type { RunningServer } from '@madoguchi/server/node.js';
import { listen } from './listen.ts';
import { openListenerCertificate } from './listener-certificate.ts';
import type { PublicFile } from './public-files.ts';
import { startingResponse } from './starting.ts';
import { staticFiles } from './static-files.ts';

/** The certificate portal's website: page, files and API on one https listener, which alone asks for login certificates. */
export interface CertificateSite {
  readonly origin: string;
  readonly running: RunningServer;
  /** Lets it answer, once the ports are known. */
  open(this: void, ports: ServerPorts): void;
}

export const certificatePages = '/certificate/';
const api = '/api/certificate/';

/** The files of the demo's own site: the certificate portal's pages are not among them. */
export function withoutCertificateSite(files: ReadonlyMap<string, PublicFile>): ReadonlyMap<string, PublicFile> {
  return new Map([...files].filter(([path]) => !path.startsWith(certificatePages)));
}

/** Leads from the demo's own site to the certificate portal's, whose port no page knows. */
export function leadToCertificateSite(request: Request, origin: string | undefined): Response | undefined {
  const { pathname, search } = new URL(request.url);
  if (origin === undefined || !pathname.startsWith(certificatePages)) return undefined;
  return new Response(null, {
    status: 302,
    headers: { 'location': `${origin}${pathname}${search}`, 'cache-control': 'no-store' },
  });
}

/** Whether a request is one of a customer of the certificate portal, who is served over https alone. */
export function isOfCertificateCustomers({ url }: Pick<Request, 'url'>): boolean {
  const { pathname } = new URL(url);
  return pathname.startsWith(api) && !pathname.startsWith(`${api}operator/`);
}

/** What the site is made of. */
export interface CertificateSiteOptions {
  readonly files: ReadonlyMap<string, PublicFile>;
  /** The folder that keeps the demo's data. */
  readonly data: string;
  readonly port: number;
  readonly certificateAuthority: CertificateAuthority;
  readonly clock: ServerPorts['clock'];
  readonly log: ServerPorts['log'];
  /** By the computer's clock. */
  readonly now: Instant;
  readonly deliverMail: ServerApp['deliverMail'];
}

/** Serves the site; until `open` it says that it starts. The vendor is not let in here: a cookie knows no port. */
export async function serveCertificateSite(options: CertificateSiteOptions): Promise<CertificateSite> {
  const { certificateAuthority, clock, data, deliverMail, files, log, now, port } = options;
  const own = [...files].filter(
    ([path]) => path.startsWith(certificatePages) || path.startsWith('/assets/') || path === '/favicon.svg',
  );
  const answer = staticFiles(new Map(own), false);
  let server: ServerApp | undefined;
  const app: ServerApp = {
    async fetch(request, environment) {
      if (new URL(request.url).pathname === '/')
        return new Response(null, {
          status: 302,
          headers: { 'location': certificatePages, 'cache-control': 'no-store' },
        });
      const file = await answer(request);
      return file ?? server?.fetch(request, environment) ?? startingResponse(request, false);
    },
    refuse: (code) => server?.refuse(code) ?? startingResponse(new Request('https://localhost/api/'), false),
    endStreams: () => server?.endStreams(),
    deliverMail,
    tidyUp: () => Promise.resolve(), // the demo's own does it for all
  };
  const { running } = await listen(port, {
    app,
    tls: await openListenerCertificate(join(data, 'certificate-site'), certificateAuthority, now),
    loginCertificates: { authority: certificateAuthority, clock, log },
  });
  return {
    origin: `https://localhost:${running.port}`,
    running,
    open(ports) {
      const portals = ports.portals.filter(({ configuration }) => configuration.id === 'certificate');
      const operator = (): Promise<undefined> => Promise.resolve(undefined);
      server = createServerApp({ ...ports, portals, operator, insecureCookies: false });
    },
  };
}

import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { Agent, request as httpsRequest } from 'node:https';
import { definePortal, presets } from '@madoguchi/sdk';
import { day } from '@madoguchi/sdk/portal/time.js';
import { authorityFor, issued, makeRequest, order } from '../certificates/authority.suite.ts';
import { addLoginCertificate } from '../identity/login-certificate.ts';
import type { CertificateAuthority, CertificateOrder, IssuedCertificate } from '../portal/certificate-authority.ts';
import { emptySqlite, openFixture, password, start, type Fixture } from '../portal/fixture.suite.ts';
import { transaction } from '../portal/transaction.ts';
import { startServer, type StartServerOptions } from './start-server.ts';
import type { TlsOptions } from './tls-listener.ts';

export const identifier = 'k7m2p9qa';
export const credentials = { identifier, password };
const configuration = definePortal({
  from: presets.certificate,
  signIn: { ...presets.certificate.signIn, certificateIssuer: 'Madoguchi Demo for Member CA' },
});

/** What a browser has installed, in PEM. */
export interface Installed {
  readonly cert: string;
  readonly key: string;
  readonly issued: IssuedCertificate;
}

async function pemOf({ privateKey }: CryptoKeyPair): Promise<string> {
  const bytes = Buffer.from(await crypto.subtle.exportKey('pkcs8', privateKey)).toString('base64');
  return `-----BEGIN PRIVATE KEY-----\n${bytes}\n-----END PRIVATE KEY-----\n`;
}

/** Has a certificate made: a login certificate, unless the order says otherwise. */
export async function install(
  authority: CertificateAuthority,
  given: Partial<CertificateOrder> = {},
): Promise<Installed> {
  const { pem: request, keys } = await makeRequest(given.names ?? []);
  const subject = { commonName: '髙﨑 恵', organization: '株式会社例' };
  const certificate = await issued(authority, await order([], { request, profile: 'login', subject, ...given }));
  return { cert: certificate.pem, key: await pemOf(keys), issued: certificate };
}

async function ownCertificate(authority: CertificateAuthority): Promise<TlsOptions> {
  const notAfter = start + 19 * 365 * day; // the client of a test looks at real time
  const { key, issued: own } = await install(authority, { profile: 'SR3.0', names: ['localhost'], notAfter });
  return { key, certificate: own.chain };
}

export interface Running extends AsyncDisposable {
  readonly fixture: Fixture;
  readonly authority: CertificateAuthority;
  readonly port: number;
  /** What the owner of the account has installed. */
  readonly own: Installed;
  /** Makes a certificate the account's. */
  give(installed: Installed): Promise<Installed>;
  ask(asked?: Asked): Promise<{ readonly status: number; readonly body: unknown; readonly cookie: string }>;
}

export interface Asked {
  /** Below the portal. Default the session. */
  readonly path?: string;
  readonly installed?: Pick<Installed, 'cert' | 'key'> | undefined;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** Default a connection of its own. */
  readonly agent?: Agent;
}

/** A running server with one account, over https unless it is `plain`. */
export async function running({
  plain = false,
  ...options
}: Pick<StartServerOptions, 'proxies'> & { readonly plain?: boolean } = {}): Promise<Running> {
  const fixture = await openFixture(emptySqlite, { configurations: [configuration], insecureCookies: plain });
  const authority = authorityFor(fixture.database);
  const account = await fixture.account({ portal: 'certificate', identifier, mailAddress: 'person@customer.example' });
  const give = async (installed: Installed): Promise<Installed> => {
    await transaction(fixture.ports, (open) =>
      addLoginCertificate(open, { configuration, now: start }, account, installed.issued),
    );
    return installed;
  };
  const own = await give(await install(authority));
  const server = await startServer({
    app: fixture.app,
    port: 0,
    ...(!plain && { tls: await ownCertificate(authority) }),
    loginCertificates: { authority, clock: fixture.clock, log: fixture.ports.log },
    ...options,
  });
  const ca = (await authority.issuers('server')).at(-1);
  return {
    fixture,
    authority,
    port: server.port,
    own,
    give,
    async ask({ path = '/session', installed, body, headers, agent } = {}) {
      const common = {
        host: '127.0.0.1',
        port: server.port,
        path: `/api/certificate${path}`,
        method: body ? 'POST' : 'GET',
        agent: agent ?? false,
        headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
      };
      const shown = installed && { cert: installed.cert, key: installed.key };
      const sent = plain ? httpRequest(common) : httpsRequest({ ...common, servername: 'localhost', ca, ...shown });
      sent.end(body && JSON.stringify(body));
      const [response] = await once(sent, 'response');
      const text = (await response.setEncoding('utf8').toArray()).join('');
      const [cookie = ''] = String(response.headers['set-cookie'] ?? '').split(';');
      return { status: response.statusCode, body: JSON.parse(text || '{}'), cookie };
    },
    async [Symbol.asyncDispose]() {
      await server.stop();
      await fixture.database.close();
    },
  };
}

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request } from 'node:https';
import { text } from 'node:stream/consumers';

/** A login certificate as it is handed out: the file that a person imports, and what opens it. */
export interface LoginFile {
  readonly fingerprint: string;
  readonly fileName: string;
  readonly passphrase: string;
  /** PKCS#12. */
  readonly pfx: Buffer;
}

/** What a person's browser sends. */
export interface SecureRequest {
  readonly path: string;
  readonly method?: string;
  readonly body?: object;
  readonly cookie?: string;
  /** The certificate that it shows; left out: none. */
  readonly login?: Pick<LoginFile, 'pfx' | 'passphrase'> | undefined;
  /** PEM of the root that it trusts. */
  readonly root: string;
}

export interface SecureAnswer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
  /** The one that was set, as it is sent back. */
  readonly cookie: string;
  /** Fingerprint of the server's certificate. */
  readonly server: string;
}

/** Asks over a TLS connection of its own, which holds only if the server's certificate is of `root` and for its name. */
export async function askSecurely(origin: string, asked: SecureRequest): Promise<SecureAnswer> {
  const { path, body, cookie, login, root, method = body ? 'POST' : 'GET' } = asked;
  const sent = request(`${origin}${path}`, {
    method,
    agent: false,
    ca: root,
    ...login,
    headers: {
      ...(body && {
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
        'idempotency-key': crypto.randomUUID(),
      }),
      ...(cookie !== undefined && { cookie }),
    },
  });
  let server = '';
  sent.on('socket', (socket) =>
    socket.once('secureConnect', () => {
      server = 'getPeerCertificate' in socket ? Object(socket).getPeerCertificate().fingerprint256 : '';
    }),
  );
  sent.end(body && JSON.stringify(body));
  const [response] = await once(sent, 'response');
  const { statusCode: status, headers } = response;
  return {
    status,
    headers,
    text: await text(response),
    cookie: String(headers['set-cookie'] ?? '').split(';')[0] ?? '',
    server,
  };
}

/** The cookie of whoever has opened the vendor's page. */
export async function vendorCookieOf(origin: string): Promise<string> {
  const [cookie = ''] = (await fetch(`${origin}/vendor/`)).headers.getSetCookie();
  return cookie.split(';')[0] ?? '';
}

/** What the vendor's office does with login certificates, at the demo's own site. */
export async function askOffice(origin: string, act: 'list' | 'hand out' | 'end', given: object): Promise<Response> {
  return fetch(`${origin}/api/demo/login-certificates${act === 'list' ? '/listing' : ''}`, {
    method: act === 'end' ? 'DELETE' : 'POST',
    headers: {
      'cookie': await vendorCookieOf(origin),
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
    },
    body: JSON.stringify(given),
  });
}

/** Has a login certificate handed out for somebody of the certificate portal. */
export async function takeLoginFile(origin: string, identifier: string): Promise<LoginFile> {
  const answer = await askOffice(origin, 'hand out', { identifier });
  assert.equal(answer.status, 201);
  const { pkcs12, ...facts } = await answer.json();
  return { ...facts, pfx: Buffer.from(pkcs12, 'base64') };
}

/** The root of the demo's authority, as a person installs it. PEM. */
export async function readRoot(origin: string): Promise<string> {
  return (await fetch(`${origin}/certificate-setup/root.crt`)).text();
}

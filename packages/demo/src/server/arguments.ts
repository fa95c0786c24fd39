import type { TrustedProxies } from '@madoguchi/server/node.js';

export interface StartArguments {
  /** Begin with an empty database. */
  readonly reset: boolean;
  readonly port: number;
  /** The folder that keeps the database. */
  readonly data: string;
  readonly databaseUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  /** The origin that a proxy on this computer shows to the world. Left out: this computer only. */
  readonly publicUrl: string | undefined;
  /** Who is believed about the address of a client. */
  readonly proxies?: TrustedProxies | undefined;
}

export const usage = `npm start -- [--reset] [--port 4000] [--data ./data]
  --reset   begin with fresh demo data
  --port    the port to serve on; another one is taken when it is in use (or PORT)
  --data    the folder that keeps the embedded database
  DATABASE_URL  a PostgreSQL to use instead of the embedded database
  SMTP_URL      where mail is sent; without it the demo's inbox shows it
  PUBLIC_URL    https origin of a proxy on this computer that serves others; vendor's page and inbox are closed then
  TRUSTED_PROXY     addresses and networks of the proxies that add the client's address to X-Forwarded-For, by which
                    limits count: 127.0.0.1,10.0.0.0/8; without it nobody is believed. The proxy must append
                    the address, not hand on what a client wrote
  FORWARDED_HEADER  forwarded, where those proxies write Forwarded (RFC 7239) instead`;

/** What a start with these arguments should make somebody look at. */
export function warningsFor({ publicUrl, proxies }: Pick<StartArguments, 'publicUrl' | 'proxies'>): readonly string[] {
  return publicUrl !== undefined && !proxies
    ? ['TRUSTED_PROXY names no proxy: all clients behind PUBLIC_URL are counted as one, and limits meet everybody.']
    : [];
}

/**
 * Reads what `npm start` was given. A variable that is empty is as good as none.
 *
 * @throws {Error} that says what is wrong and what is possible.
 */
export function readArguments(args: readonly string[], environment: NodeJS.ProcessEnv): StartArguments {
  let reset = false;
  let port = environment['PORT'] || '4000';
  let data = 'data';
  const rest = [...args];
  for (let name = rest.shift(); name !== undefined; name = rest.shift()) {
    const value = (): string => {
      const next = rest.shift();
      if (next === undefined) throw new Error(`${name} needs a value.\n${usage}`);
      return next;
    };
    if (name === '--reset') reset = true;
    else if (name === '--port') port = value();
    else if (name === '--data') data = value();
    else throw new Error(`${name} is not known.\n${usage}`);
  }
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new Error(`The port must be 0 to 65535, not ${port}.\n${usage}`);
  const publicUrl = publicOrigin(environment['PUBLIC_URL']);
  return {
    reset,
    port: Number(port),
    data,
    databaseUrl: environment['DATABASE_URL'] || undefined,
    smtpUrl: environment['SMTP_URL'] || undefined,
    publicUrl,
    proxies: trustedProxies(environment),
  };
}

function publicOrigin(value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  const url = URL.parse(value);
  if (url?.protocol !== 'https:' || url.href !== `${url.origin}/`)
    throw new Error(`PUBLIC_URL must be an https origin such as https://portal.example.jp, not ${value}.\n${usage}`);
  return url.origin;
}

/** Believed is who is named. A proxy that hands on what a client wrote would let everybody choose an address. */
function trustedProxies(environment: NodeJS.ProcessEnv): TrustedProxies | undefined {
  const named = (environment['TRUSTED_PROXY'] ?? '').split(',').map((address) => address.trim());
  const addresses = named.filter((address) => address !== '');
  const header = environment['FORWARDED_HEADER'] ?? 'x-forwarded-for';
  if (header !== 'x-forwarded-for' && header !== 'forwarded')
    throw new Error(`FORWARDED_HEADER must be forwarded or x-forwarded-for, not ${header}.\n${usage}`);
  return addresses.length > 0 ? { addresses, header } : undefined;
}

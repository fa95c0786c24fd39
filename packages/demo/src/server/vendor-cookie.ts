import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Database, Operator } from '@madoguchi/server';
import { isLoopback } from './loopback.ts';

/** Lets whoever opens the vendor's pages be the vendor. */
export interface VendorCookie {
  /** Adds the cookie to the answer for one of the vendor's pages. */
  give(this: void, request: Request, answer: Response): Response;
  operator(this: void, request: Request): Promise<Operator | undefined>;
}

const pages = /^\/(?:vendor\/(?:support\/[a-z]+\/)?|inbox\/|certificate-setup\/)$/;

/**
 * On the demo, opening the vendor's page or the inbox is all it takes to be the vendor: it is given only under a name
 * of this computer, where the server listens for nobody else, and there is nothing real in it. A real installation hands
 * in an `operator` that asks the vendor's own directory. The database keeps the secret, so that a page that is open goes
 * on after a restart.
 */
export async function vendorCookie(database: Database, isPublic: boolean): Promise<VendorCookie> {
  const secret = await keptSecret(database);
  const name = `mado_demo_vendor_${createHash('sha256').update(secret).digest('hex').slice(0, 8)}`; // cookies know no ports
  return {
    give(request, answer) {
      const { hostname, pathname } = new URL(request.url);
      if (pages.test(pathname) && !isPublic && isLoopback(hostname))
        answer.headers.append('set-cookie', `${name}=${secret}; Path=/api/; HttpOnly; SameSite=Strict`);
      return answer;
    },
    operator(request) {
      const cookies = (request.headers.get('cookie') ?? '').split(';').map((cookie) => cookie.trim());
      const shown = cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
      return Promise.resolve(same(shown, secret) ? { id: 'demo' } : undefined);
    },
  };
}

async function keptSecret({ kysely }: Database): Promise<string> {
  const name = 'demo-vendor-secret';
  await kysely
    .insertInto('setting')
    .values({ name, value: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { value } = await kysely
    .selectFrom('setting')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return value;
}

function same(shown: string, secret: string): boolean {
  const [a, b] = [Buffer.from(shown), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}

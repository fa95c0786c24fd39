import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Operator } from '@madoguchi/server';

/** Lets whoever opens the vendor's pages be the vendor. */
export interface VendorCookie {
  /** Adds the cookie to the answer for one of the vendor's pages. */
  give(request: Request, answer: Response): Response;
  operator(request: Request): Promise<Operator | undefined>;
}

const name = 'mado_demo_vendor';
const pages: readonly string[] = ['/vendor/', '/inbox/'];

/**
 * On the demo, opening the vendor's page or the inbox is all it takes to be the vendor: the server listens on this
 * computer only, and there is nothing real in it. A real installation hands in an `operator` that asks the vendor's own
 * directory.
 */
export function vendorCookie(): VendorCookie {
  const secret = randomBytes(32).toString('base64url');
  return {
    give(request, answer) {
      if (pages.includes(new URL(request.url).pathname))
        answer.headers.append('set-cookie', `${name}=${secret}; Path=/; HttpOnly; SameSite=Strict`);
      return answer;
    },
    operator(request) {
      const cookies = (request.headers.get('cookie') ?? '').split(';').map((cookie) => cookie.trim());
      const shown = cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
      return Promise.resolve(same(shown, secret) ? { id: 'demo' } : undefined);
    },
  };
}

function same(shown: string, secret: string): boolean {
  const [a, b] = [Buffer.from(shown), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}

import { normaliseIdentifier } from '@madoguchi/sdk/identity/identifier.rules.js';
import { day } from '@madoguchi/sdk/portal/time.js';
import {
  addLoginCertificate,
  endLoginCertificate,
  problemResponse,
  Refusal,
  transaction,
  writeAudit,
  type AuditLine,
  type CertificateAuthority,
  type Operator,
  type ServerPorts,
} from '@madoguchi/server';
import { demoPassword } from '@madoguchi/server/demo-data.js';
import { makeLoginFile } from '@madoguchi/server/test-authority.js';
import * as z from 'zod/mini';
import { pageHeaders, wordsOnly } from './page-headers.ts';

/** Where they are handed out: below the path of the vendor's cookie. */
const path = '/api/demo/login-certificates';
/** Where they are listed: who they are of stands in no address. */
const listing = `${path}/listing`;
/** Of what is handed out from now. */
const lifetime: number = 3 * 365 * day;
const wanted = z.object({ identifier: z.string().check(z.maxLength(200)) });
const ended = z.object({ fingerprint: z.string().check(z.regex(/^[0-9a-f]{64}$/)) });

type Ports = Pick<ServerPorts, 'portals' | 'database' | 'clock' | 'random' | 'operator'> & {
  readonly certificateAuthority: CertificateAuthority;
};

/**
 * Hands out login certificates and takes them away (CRT-01), as a vendor's own office does: that is no part of the portal's
 * API. `POST { identifier }` makes one, a PKCS#12 file that opens with the demo's password, `DELETE { fingerprint }` ends one
 * at once, and `POST { identifier }` to `listing` lists those of an account. Undefined for any other path.
 */
export async function answerLoginCertificates(request: Request, ports: Ports): Promise<Response | undefined> {
  const { pathname } = new URL(request.url);
  if (pathname !== path && pathname !== listing) return undefined;
  try {
    const operator = await ports.operator(request);
    if (!operator) throw new Refusal('unauthenticated');
    // the cookie of the vendor is sent by every port of this computer
    if (request.headers.get('sec-fetch-site') !== 'same-origin') throw new Refusal('forbidden');
    switch (`${request.method} ${pathname}`) {
      case `POST ${listing}`:
        return answer(200, { certificates: await list(ports, (await body(request, wanted)).identifier) });
      case `POST ${path}`:
        return answer(201, await hand(ports, operator, (await body(request, wanted)).identifier));
      case `DELETE ${path}`:
        await end(ports, operator, (await body(request, ended)).fingerprint);
        return answer(200, {});
      default:
        throw new Refusal('method-not-allowed', { allow: pathname === listing ? ['POST'] : ['POST', 'DELETE'] });
    }
  } catch (thrown) {
    if (thrown instanceof Refusal) return problemResponse(thrown, crypto.randomUUID());
    throw thrown;
  }
}

function answer(status: number, content: object): Response {
  return Response.json(content, { status, headers: { ...pageHeaders(wordsOnly, false), 'cache-control': 'no-store' } });
}

async function body<Content>(request: Request, schema: z.ZodMiniType<Content>): Promise<Content> {
  const read = schema.safeParse(await request.json().catch(() => undefined));
  if (!read.success) throw new Refusal('invalid-input');
  return read.data;
}

const portalOf = ({ portals }: Ports): Ports['portals'][number] => {
  const portal = portals.find(({ configuration }) => configuration.id === 'certificate');
  if (!portal) throw new Refusal('not-found');
  return portal;
};

async function accountOf(
  ports: Ports,
  identifier: string,
): Promise<{
  readonly id: string;
  readonly identifier: string;
  readonly name: string;
  readonly company: string | null;
}> {
  const account = await ports.database.kysely
    .selectFrom('account')
    .leftJoin('company', (join) =>
      join.onRef('company.id', '=', 'account.company_id').onRef('company.portal_id', '=', 'account.portal_id'),
    )
    .select(['account.id', 'account.identifier', 'account.display_name as name', 'company.name as company'])
    .where('account.portal_id', '=', portalOf(ports).configuration.id)
    .where('account.identifier_key', '=', normaliseIdentifier(identifier))
    .executeTakeFirst();
  if (!account) throw new Refusal('not-found');
  return account;
}

async function list(ports: Ports, identifier: string): Promise<readonly object[]> {
  const { id } = await accountOf(ports, identifier);
  const rows = await ports.database.kysely
    .selectFrom('login_certificate')
    .select(['fingerprint', 'serial_number', 'issued_at', 'not_after', 'revoked_at'])
    .where('portal_id', '=', portalOf(ports).configuration.id)
    .where('account_id', '=', id)
    .orderBy('issued_at', 'desc')
    .orderBy('fingerprint')
    .execute();
  const moment = (at: number): string => new Date(at).toISOString();
  return rows.map(({ fingerprint, serial_number, issued_at, not_after, revoked_at }) => ({
    fingerprint,
    serialNumber: serial_number,
    issuedAt: moment(issued_at),
    notAfter: moment(not_after),
    ...(revoked_at !== null && { endedAt: moment(revoked_at) }),
  }));
}

async function hand(ports: Ports, operator: Operator, wish: string): Promise<object> {
  const { certificateAuthority, clock, random } = ports;
  const { configuration } = portalOf(ports);
  const { id, identifier, name, company } = await accountOf(ports, wish);
  const now = clock.now();
  const { certificate, pkcs12 } = await makeLoginFile(
    certificateAuthority,
    {
      reference: `login-${crypto.randomUUID()}`,
      commonName: name,
      organization: company === null ? undefined : [...company].slice(0, 64).join(''),
      notBefore: now - day,
      notAfter: now + lifetime,
      passphrase: demoPassword,
    },
    random,
  );
  await transaction(ports, async (open) => {
    await addLoginCertificate(open, { configuration, now }, id, certificate);
    await writeAudit(open, random, lineOf(ports, operator, 'issueLoginCertificate', id));
  });
  return {
    fingerprint: certificate.fingerprint,
    fileName: `login-${identifier}.p12`,
    passphrase: demoPassword,
    pkcs12: Buffer.from(pkcs12).toString('base64'),
  };
}

async function end(ports: Ports, operator: Operator, fingerprint: string): Promise<void> {
  const { certificateAuthority, clock, database, random } = ports;
  const { configuration } = portalOf(ports);
  const row = await database.kysely
    .selectFrom('login_certificate')
    .select(['serial_number', 'account_id'])
    .where('portal_id', '=', configuration.id)
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst();
  if (!row) throw new Refusal('not-found');
  const now = clock.now();
  await certificateAuthority.revoke(row.serial_number, { reason: 'cessation-of-operation', from: now });
  await transaction(ports, async (open) => {
    await endLoginCertificate(open, { configuration, now }, fingerprint);
    await writeAudit(open, random, lineOf(ports, operator, 'endLoginCertificate', row.account_id));
  });
}

/** What of it stands in the audit trail (OPS-05). */
function lineOf(ports: Ports, { id }: Operator, operation: string, accountId: string): AuditLine {
  return {
    portalId: portalOf(ports).configuration.id,
    at: ports.clock.now(),
    actor: `operator:${id}`,
    operation,
    subject: `account:${accountId}`,
    outcome: 'ok',
    requestId: '',
  };
}

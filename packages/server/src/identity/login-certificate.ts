import type {
  ClientCertificate,
  ClientCertificateState,
} from '@madoguchi/sdk/identity/client-certificate.endpoints.js';
import type { PortalConfiguration, SignInMethod } from '@madoguchi/sdk/portal/configuration.model.js';
import type { ErrorParams, ProblemCode } from '@madoguchi/sdk/portal/errors.js';
import type { Kysely } from 'kysely';
import { certificateFault, type PresentedCertificate } from '../portal/client-certificate.ts';
import type { Call } from '../portal/call.ts';
import type { NewRowContext } from '../portal/new-row.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';

/** How `signIn` lets people of a portal in; undefined where it does not, as they come by one-time password alone. */
export function signInMethod({ signIn }: Pick<PortalConfiguration, 'signIn'>): SignInMethod | undefined {
  return (['password', 'certificate'] as const).find((method) => signIn.methods.includes(method));
}

/** A login certificate that lets its owner try their password. */
export interface AcceptedCertificate {
  readonly fingerprint: string;
  readonly accountId: string;
}

type Inspected =
  | { readonly state: 'accepted'; readonly accepted: AcceptedCertificate }
  | { readonly state: Exclude<ClientCertificateState, 'accepted'> };

/** What the connection's certificate is worth at this portal: good by itself, and in its book of login certificates. */
async function inspect({ server, portal, clientCertificate, now }: Call): Promise<Inspected> {
  if (!clientCertificate) return { state: 'none' };
  const { fingerprint } = clientCertificate;
  const row = await server.database.kysely
    .selectFrom('login_certificate')
    .select(['account_id as accountId', 'revoked_at as revokedAt'])
    .where('fingerprint', '=', fingerprint)
    .where('portal_id', '=', portal.configuration.id)
    .executeTakeFirst();
  const fault = certificateFault(clientCertificate, now);
  if (fault === 'not-accepted' || fault === 'revoked') return { state: fault };
  if (row && row.revokedAt !== null && now >= row.revokedAt) return { state: 'revoked' };
  if (fault) return { state: fault };
  return row ? { state: 'accepted', accepted: { fingerprint, accountId: row.accountId } } : { state: 'not-accepted' };
}

const refusals: Readonly<Record<Exclude<ClientCertificateState, 'accepted'>, ProblemCode>> = {
  'none': 'certificate-missing',
  'not-accepted': 'certificate-not-accepted',
  'revoked': 'certificate-revoked',
  'expired': 'certificate-expired',
  'not-yet-valid': 'certificate-not-yet-valid',
};

/** Refuses a connection without a good login certificate, with the reason and where to get one (CRT-01). */
export async function requireCertificate(call: Call): Promise<AcceptedCertificate> {
  const inspected = await inspect(call);
  if (inspected.state === 'accepted') return inspected.accepted;
  const { expectedIssuer, support } = expected(call.portal.configuration);
  const params: ErrorParams = {
    ...(expectedIssuer !== undefined && { issuer: expectedIssuer }),
    ...(support !== undefined && { support }),
  };
  throw new Refusal(refusals[inspected.state], { params });
}

function expected({ signIn, contact }: PortalConfiguration): Pick<ClientCertificate, 'expectedIssuer' | 'support'> {
  return {
    ...(signIn.certificateIssuer !== undefined && { expectedIssuer: signIn.certificateIssuer }),
    ...(contact?.mail !== undefined && { support: contact.mail }),
  };
}

/** Tells the page before sign-in what its connection's certificate is worth. */
export async function readShownCertificate(call: Call): Promise<ClientCertificate> {
  const { portal, clientCertificate: shown } = call;
  if (!portal.configuration.signIn.methods.includes('certificate')) throw new Refusal('not-found');
  const { state } = await inspect(call);
  return {
    state,
    ...expected(portal.configuration),
    ...(shown && {
      shown: {
        subject: shown.subject,
        issuer: shown.issuer,
        notBefore: new Date(shown.notBefore).toISOString(),
        notAfter: new Date(shown.notAfter).toISOString(),
      },
    }),
  };
}

/** A login certificate as its issuer tells of it. */
export type NewLoginCertificate = Pick<PresentedCertificate, 'fingerprint' | 'serialNumber' | 'notBefore' | 'notAfter'>;

/** Lets an account come with a certificate, within a transaction. It may have several, such as one a device. */
export async function addLoginCertificate(
  database: Kysely<Tables>,
  { configuration, now }: Pick<NewRowContext, 'configuration' | 'now'>,
  accountId: string,
  { fingerprint, serialNumber, notBefore, notAfter }: NewLoginCertificate,
): Promise<void> {
  await database
    .insertInto('login_certificate')
    .values({
      fingerprint,
      portal_id: configuration.id,
      account_id: accountId,
      serial_number: serialNumber,
      not_before: notBefore,
      not_after: notAfter,
      issued_at: now,
      revoked_at: null,
    })
    .execute();
}

/** Takes a certificate away from `now` on, within a transaction: sessions that are bound to it hold no more. */
export async function endLoginCertificate(
  database: Kysely<Tables>,
  { configuration, now }: Pick<NewRowContext, 'configuration' | 'now'>,
  fingerprint: string,
): Promise<void> {
  await database
    .updateTable('login_certificate')
    .set({ revoked_at: now })
    .where('portal_id', '=', configuration.id)
    .where('fingerprint', '=', fingerprint)
    .where('revoked_at', 'is', null)
    .execute();
}

import type { SignInInput } from '@madoguchi/sdk/identity/sign-in.endpoints.js';
import type { ActiveSession } from '@madoguchi/sdk/portal/session.model.js';
import type { Call } from '../portal/call.ts';
import { Refusal } from '../portal/problem.ts';
import { requireCertificate, signInMethod } from './login-certificate.ts';
import { startSession } from './start-session.ts';
import { verifyPassword } from './verify-password.ts';

/**
 * Signs in (AUTH-01, AUTH-02), over a login certificate where the portal wants one (CRT-01): without it nothing is counted,
 * so that nobody can lock a stranger out. Only after a right password is it told whether the portal lets the person's
 * company in (INF-09).
 */
export async function signInWithPassword(call: Call, input: SignInInput): Promise<ActiveSession> {
  const method = signInMethod(call.portal.configuration);
  if (!method) throw new Refusal('not-found');
  const certificate = method === 'certificate' ? await requireCertificate(call) : undefined;
  const verified = await verifyPassword(call, input, certificate?.accountId);
  return startSession(call, verified, { method, certificate: certificate?.fingerprint ?? null });
}

import type {
  AgreeToApplicationTermsInput,
  ApplicationTermsAgreement,
  ApplicationTermsInput,
} from '@madoguchi/sdk/identity/application-terms.model.js';
import type { Terms } from '@madoguchi/sdk/identity/terms.model.js';
import { audit } from '../portal/audit.ts';
import type { CustomerCall } from '../portal/call.ts';
import { Refusal } from '../portal/problem.ts';
import { noteApplicationAgreement, portalScope, termsInForce } from './terms.store.ts';

/** The terms in force for a kind of application (AUTH-09). */
export async function readTermsOfKind(call: CustomerCall, { kind }: ApplicationTermsInput): Promise<Terms> {
  refusePortal(kind);
  return termsInForce(call.server.database.kysely, call, kind);
}

/** Agrees to the terms of one application (AUTH-09). Every agreement is a row of its own. */
export async function agreeForApplication(
  call: CustomerCall,
  { kind, version }: AgreeToApplicationTermsInput,
): Promise<ApplicationTermsAgreement> {
  const { actor, portal, now, server } = call;
  refusePortal(kind);
  return call.write(async (transaction) => {
    const current = await termsInForce(transaction, call, kind);
    if (current.version !== version) throw new Refusal('terms-changed');
    const context = { random: server.random, configuration: portal.configuration, now };
    const read = { version, opened: [] };
    const id = await noteApplicationAgreement(transaction, context, actor.account.id, kind, read);
    await audit(transaction, call, { subject: `terms:${kind}:${version}` });
    return { id, kind, version, agreedAt: new Date(now).toISOString() };
  });
}

/** The portal's own terms have their own operations, with their own rules. */
function refusePortal(kind: string): void {
  if (kind === portalScope) throw new Refusal('not-found');
}

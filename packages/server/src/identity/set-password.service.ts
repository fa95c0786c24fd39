import type { SetPasswordInput } from '@madoguchi/sdk/identity/password-link.endpoints.js';
import type { Call } from '../portal/call.ts';
import { digest } from '../portal/digest.ts';
import { Refusal } from '../portal/problem.ts';
import { refuseUnfit } from './fit-password.ts';
import { findWorkingLink } from './password-link.service.ts';
import { preparePassword, replacePassword } from './replace-password.ts';

/**
 * Sets the password by a link (AUTH-07, INF-04): uses the link up, ends every session, ends a lock that time would
 * end, and puts the mail that tells of it into the outbox.
 */
export async function setPasswordByLink(call: Call, { token, password }: SetPasswordInput): Promise<void> {
  const tokenHash = await digest(token);
  const link = await findWorkingLink(call.server.database.kysely, call, tokenHash);
  await refuseUnfit(call, link, password);
  const prepared = await preparePassword(call, link, password);
  await call.write(async (transaction) => {
    // it may have been used, or ended by another change of the password, while the new one was hashed
    const { id } = await findWorkingLink(transaction, call, tokenHash);
    await transaction.updateTable('password_link').set({ used_at: call.now }).where('id', '=', id).execute();
    if (!(await replacePassword(transaction, call, prepared))) throw new Refusal('link-unknown');
  });
}

import type { AccountApplicationDraft } from '@madoguchi/sdk/identity/account-application.model.js';
import { checkAccountApplication } from '@madoguchi/sdk/identity/account-application.rules.js';
import { normaliseIdentifier } from '@madoguchi/sdk/identity/identifier.rules.js';
import { emptyProject } from '@madoguchi/sdk/account/project.rules.js';
import { applicationReceivedMail } from '../account/application-received.mail.ts';
import { audit } from '../portal/audit.ts';
import type { Call } from '../portal/call.ts';
import { putMail } from '../portal/outbox.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import { makeRequestId } from '../portal/request-id.ts';
import { countedAs, linkAddressLimit, linkLimit, refuse, reserve } from './attempts.ts';

/**
 * Keeps an application for an account (SUP-01) and mails its number, whether its address has one or not: nothing that is read,
 * written or answered depends on that. The address gets no more mails than links to set a password.
 */
export async function applyForOwnAccount(call: Call, asked: AccountApplicationDraft): Promise<void> {
  const { server, portal, clientAddress, now } = call;
  const { configuration } = portal;
  const { project, locale } = asked;
  const typed = { ...asked, accessControl: project !== undefined, project: project ?? emptyProject };
  const checked = checkAccountApplication(configuration, typed);
  if (!checked.ok) throw new Refusal('invalid-input', { fieldErrors: checked.fieldErrors });
  if (!configuration.locales.includes(locale)) throw wrong('locale', 'not-offered');
  const { draft } = checked;
  const key = normaliseIdentifier(draft.mailAddress);
  if (clientAddress !== '') {
    const client = await countedAs(configuration.id, 'application-client', clientAddress);
    refuse(await reserve(server.database, client, linkAddressLimit, now), 'rate-limited');
  }
  const address = await countedAs(configuration.id, 'application-address', key);
  refuse(await reserve(server.database, address, linkLimit, now), 'rate-limited');
  const id = makeRequestId(server.random);
  await call.write(async (transaction) => {
    await transaction
      .insertInto('account_application')
      .values({
        id,
        portal_id: configuration.id,
        company_name: draft.companyName,
        display_name: draft.displayName,
        mail_address: draft.mailAddress,
        mail_key: key,
        role: draft.role,
        functions: JSON.stringify(draft.functions),
        project: draft.project ? JSON.stringify(draft.project) : null,
        locale,
        state: 'received',
        note: null,
        applied_at: now,
        settled_at: null,
        version: 1,
      })
      .execute();
    const mail = { ...applicationReceivedMail({ portal, number: id }, locale), to: draft.mailAddress };
    await putMail(transaction, { random: server.random, portalId: configuration.id, now }, mail);
    await audit(transaction, call, { subject: `account-application:${id}` });
  });
}

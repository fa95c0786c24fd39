import { day, hour, minute } from '@madoguchi/sdk/portal/time.js';
import { idempotencyKeyLife } from '@madoguchi/sdk/portal/idempotency.rules.js';
import { changesKept } from './change.ts';
import type { ServerPorts } from './ports.ts';
import { tidyUploads } from './uploads.service.ts';
import { reasonOf } from './reason-of.ts';

/** How long a link, and an invitation, is kept after its end, so that it is said to have expired and not to be unknown. */
const linksKept: number = 30 * day;
/** And a session: a file can be on its way for an hour, and is taken in the session that there was when it set out. */
const sessionsKept: number = hour;
const mailsKept: number = 90 * day;
/** And an application for an account that was settled: whoever was refused has no account that would go. */
const applicationsKept: number = 90 * day;

/** And one that nobody settled: the address of it was never proved. */
const openApplicationsKept: number = 365 * day;

/** Removes what is of no use any more; SECURITY.md says of every table how long it is kept. */
export async function tidyUp(ports: ServerPorts): Promise<void> {
  const {
    database: { kysely },
    clock,
    portals,
    log,
  } = ports;
  const now = clock.now();
  try {
    for (const { configuration } of portals) {
      const { id, session } = configuration;
      await kysely
        .deleteFrom('session')
        .where('portal_id', '=', id)
        .where((eb) =>
          eb.or([
            eb('last_active_at', '<=', now - session.idleMinutes * minute - sessionsKept),
            eb('started_at', '<=', now - session.absoluteHours * hour - sessionsKept),
          ]),
        )
        .execute();
    }
    await kysely.deleteFrom('attempt').where('ends_at', '<=', now).execute();
    await kysely.deleteFrom('access_token').where('expires_at', '<=', now).execute();
    await kysely
      .deleteFrom('idempotency')
      .where('claimed_at', '<=', now - idempotencyKeyLife)
      .execute();
    await kysely
      .deleteFrom('password_link')
      .where('expires_at', '<=', now - linksKept)
      .execute();
    await kysely
      .deleteFrom('password_link')
      .where('account_id', 'is', null)
      .where('created_at', '<=', now - day)
      .execute();
    await kysely.deleteFrom('registration').where('expires_at', '<=', now).execute();
    await kysely
      .deleteFrom('registration_link')
      .where('expires_at', '<=', now - linksKept)
      .execute();
    await kysely
      .deleteFrom('address_change')
      .where('expires_at', '<=', now - linksKept)
      .execute();
    await kysely
      .deleteFrom('recovery')
      .where('created_at', '<=', now - day)
      .execute();
    await kysely
      .deleteFrom('one_time_password')
      .where('expires_at', '<=', now - day)
      .execute();
    await kysely
      .deleteFrom('payment_setup')
      .where('expires_at', '<=', now - day)
      .execute();
    // of whatever state: who was invited may have no account that would go, and their address with it
    const over = kysely
      .selectFrom('invitation') // oxlint-disable-line madoguchi/visible -- of every portal
      .select('id')
      .where('expires_at', '<=', now - linksKept);
    await kysely.deleteFrom('invitation_link').where('invitation_id', 'in', over).execute();
    await kysely
      .deleteFrom('invitation')
      .where('expires_at', '<=', now - linksKept)
      .execute();
    await kysely
      .deleteFrom('outbox')
      .where('state', '=', 'decoy')
      .where('created_at', '<=', now - day)
      .execute();
    await kysely
      .deleteFrom('outbox')
      .where('state', '!=', 'waiting')
      .where('created_at', '<=', now - mailsKept)
      .execute();
    await kysely
      .deleteFrom('account_application')
      .where((eb) =>
        eb.or([eb('settled_at', '<=', now - applicationsKept), eb('applied_at', '<=', now - openApplicationsKept)]),
      )
      .execute();
    await kysely
      .deleteFrom('change')
      .where('at', '<', now - changesKept)
      .execute();
    await tidyUploads(ports);
  } catch (error) {
    log('error', 'tidy-up-stopped', { reason: reasonOf(error) });
  }
}

import { withoutLinkTokens } from '@madoguchi/sdk/identity/link-token.rules.js';
import { readAudit } from '@madoguchi/sdk/portal/audit.endpoints.js';
import { moveClock, readClock, readMailbox, type ServerTime } from '@madoguchi/sdk/portal/operator.endpoints.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';
import { sql } from 'kysely';
import { readAuditTrail } from './audit.service.ts';
import { audit } from './audit.ts';
import { operatorOperation, type Operation } from './operation.ts';
import { Refusal } from './problem.ts';
import { visible } from './visible.ts';

const mailsShown = 100;

export const operatorOperations: readonly Operation[] = [
  operatorOperation(readMailbox, async (call, { to }) => {
    const { database, mailer } = call.server;
    const rows = await database.kysely
      .selectFrom('outbox')
      .select(['id', 'recipient', 'subject', 'body', 'state', 'created_at', 'sent_at'])
      .where(visible.outbox(call))
      .$if(to !== undefined, (query) => query.where(sql`lower(recipient)`, '=', to?.toLowerCase()))
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .limit(mailsShown)
      .execute();
    return {
      mails: rows.map(({ id, recipient, subject, body, state, created_at, sent_at }) => ({
        id,
        to: recipient,
        subject,
        text: mailer.keepsLinks ? body : withoutLinkTokens(body),
        state,
        createdAt: new Date(created_at).toISOString(),
        ...(sent_at !== null && { sentAt: new Date(sent_at).toISOString() }),
      })),
    };
  }),

  operatorOperation(readAudit, readAuditTrail),

  operatorOperation(readClock, async ({ server: { clock, demoClock } }) =>
    serverTime(clock.now(), demoClock?.offset ?? 0),
  ),

  operatorOperation(moveClock, async (call, { by }) => {
    const { clock, demoClock } = call.server;
    if (!demoClock) throw new Refusal('not-found');
    const { offset: before } = demoClock;
    const moved = await call.write(async (transaction) => {
      const offset = await demoClock.keep(transaction, by);
      await audit(transaction, call, { subject: 'clock' });
      return serverTime(clock.now() - before + offset, offset);
    });
    demoClock.show(moved.offset);
    return moved;
  }),
];

const serverTime = (now: Instant, offset: number): ServerTime => ({ now: new Date(now).toISOString(), offset });

import type {
  RecordValidationInput,
  WorkedApplication,
} from '@madoguchi/sdk/certificates/application-work.endpoints.js';
import { isUnderWay } from '@madoguchi/sdk/certificates/application-state.rules.js';
import { canNoteValidation, domainOf } from '@madoguchi/sdk/certificates/domain-validation.rules.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { OperatorCall, Replaces } from '../portal/call.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import { work } from './application-work.service.ts';
import { changeApplication } from './application-writes.ts';
import { validationPolicyOf } from './domain-validations.ts';

/** Notes that names of the certificate to come were validated: what it is issued by, and what comes after it (OPS-01). */
export const recordValidationAsOperator: (
  call: OperatorCall & Replaces,
  input: RecordValidationInput,
) => Promise<WorkedApplication> = work(async (transaction, call, { row, detail }, { names, method, validatedOn }) => {
  const { portal, now, server } = call;
  if (!detail.domains || !isUnderWay(row.state))
    throw new Refusal('not-in-this-state', { params: { state: row.state } });
  const policy = validationPolicyOf(portal);
  const today = calendarDay(now, portal.configuration.timeZone);
  for (const [index, name] of names.entries()) {
    if (!detail.domains.some((domain) => domain.name === name)) throw wrong(`names.${index}`, 'unknown');
    const decision = canNoteValidation(name, { method, validatedOn }, policy, today);
    if (decision.ok) continue;
    const { code, params } = decision;
    if (code === 'wildcard-not-covered') throw wrong(`names.${index}`, code, params);
    throw wrong(code.startsWith('method') ? 'method' : 'validatedOn', code, params);
  }
  await transaction
    .insertInto('domain_validation')
    .values(
      [...new Set(names.map(domainOf))].map((domain) => ({
        id: randomToken(server.random, 16),
        portal_id: row.portal_id,
        account_id: row.account_id,
        application_id: row.id,
        domain,
        method,
        validated_on: validatedOn,
        noted_at: now,
      })),
    )
    .execute();
  await changeApplication(transaction, call, row, {});
});

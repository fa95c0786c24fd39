import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { anyText, calendarDate, instant, optional, rule } from '../portal/property.suite.ts';
import { addDays, addMonths } from '../portal/calendar-day.rules.ts';
import { calendarDay } from '../portal/calendar.rules.ts';
import { day, hour } from '../portal/time.ts';
import * as actions from './application-actions.rules.ts';
import { applicationOrder } from './application-order.rules.ts';
import type { DraftKind } from './application-draft.model.ts';
import { checkApplication, checkCsr } from './application-check.rules.ts';
import { checkAccountDetails, checkEntries, contactRolesOf, requiredFields } from './application-entries.rules.ts';
import { checkAgencyCode, checkRemarks, checkServerName } from './application-fields.rules.ts';
import { isUnderWay, issues, stateAfter, type ApplicationHappening } from './application-state.rules.ts';
import {
  canStandAt,
  choosesService,
  entrySteps,
  errorsAt,
  stepOf,
  stepsOf,
  switchesService,
} from './application-steps.rules.ts';
import { certificateValidity, coverageFrom, daysLeft, lifetimeOn, nextDays } from './certificate-lifetime.rules.ts';
import {
  catalogue,
  coupon,
  entries,
  factsOf,
  issued,
  issuedCertificate,
  issuedContract,
  validationPolicy,
} from './certificate.suite.ts';
import { canUseCoupon, takesCoupon, usableCoupons } from './coupon.rules.ts';
import { canNoteValidation, checkDomains, domainOf, validationHoldsThrough } from './domain-validation.rules.ts';
import { actionOf, leadsToNew } from './draft-action.rules.ts';
import { checkReusedKey } from './reused-key.rules.ts';
import { revocationMoment } from './revocation-moment.rules.ts';
import { carriedDays, followingOf, isExpired, presentCertificateEnd } from './validity.rules.ts';
import { firstListedDay, isListed } from './listed-application.rules.ts';
import { entriesFrom, withBlock } from './entries-from.rules.ts';

const timeZone = 'Asia/Tokyo';
const iso = instant.map((at) => new Date(at).toISOString());
const kinds: readonly DraftKind[] = ['new', 'renewal', 'next', 'reissue', 'contact-change'];
const kind = fc.constantFrom(...kinds);
const serviceId = fc.constantFrom('sr3', 'ev2', 'sr2', 'wild', 'other', 'constructor');
const shownKind = fc.oneof(kind, fc.constantFrom('revocation', 'termination', 'of-a-newer-server'));
const state = fc.constantFrom(
  'received',
  'documents-awaited',
  'in-review',
  'issued',
  'done',
  'refused',
  'withdrawn',
  'replaced',
  'revoked',
  'terminated',
  'of-a-newer-server',
  'toString',
);
const happening = fc.constantFrom<ApplicationHappening>(
  'documents-asked',
  'documents-arrived',
  'accepted',
  'issued',
  'completed',
  'refused',
  'withdrawn',
  'replaced',
  'revoked',
  'terminated',
);
const contract = fc
  .record({
    startsOn: calendarDate,
    endsOn: calendarDate,
    terminatesOn: optional(calendarDate),
    nextDueOn: optional(calendarDate),
    nextOpensOn: optional(calendarDate),
  })
  .map((days) => ({ ...issuedContract, ...days }));
const certificate = fc
  .record({ issuedAt: iso, notAfter: iso, revokedAt: optional(iso) })
  .map((moments) => ({ ...issuedCertificate, ...moments }));
const facts = fc
  .record({
    kind: shownKind,
    state,
    serviceId,
    contractType: fc.constantFrom('fixed', 'automatic', 'of-a-newer-server'),
    contract: optional(contract),
    certificate: optional(certificate),
    reissues: optional(fc.record({ firstIssuedAt: iso, count: fc.nat(5) })),
    underWay: optional(shownKind),
  })
  .map(factsOf);
/** The entries with anything in some of their texts. */
const typed = fc
  .tuple(fc.array(fc.tuple(fc.nat(60), anyText), { maxLength: 8 }), fc.constantFrom('' as const, 'later' as const))
  .map(([changes, revokePrevious]) => {
    let at = 0;
    const changed: typeof entries = JSON.parse(
      JSON.stringify({ ...entries, basics: { ...entries.basics, revokePrevious: '' } }, (_, value: unknown) =>
        typeof value === 'string' && value !== '' ? (changes.find(([index]) => index === at++)?.[1] ?? value) : value,
      ),
    );
    return { ...changed, basics: { ...changed.basics, revokePrevious } };
  });

describe('rules of certificates', () => {
  rule('CRT-07 CRT-22 stateAfter, isUnderWay and issues', fc.tuple(shownKind, state, happening), ([one, now, what]) => {
    const next = stateAfter({ kind: one, state: now }, what);
    if (what === 'withdrawn' || what === 'refused') assert.equal(next.ok, isUnderWay(now));
    if (what === 'issued' && next.ok) assert.ok(issues(one) && now === 'in-review');
    if (next.ok && !isUnderWay(now)) assert.ok(!isUnderWay(next.state), 'what has ended does not begin again');
  });

  rule('CRT-09 actionsOf and actionDecision', fc.tuple(facts, instant), ([record, now]) => {
    const list = actions.actionsOf(record, catalogue, { now, timeZone });
    assert.equal(list.length, 8);
    for (const { action, decision } of list)
      assert.deepEqual(actions.actionDecision(action, record, catalogue, { now, timeZone }), decision);
    const {
      canRenew,
      canSwitchService,
      canApplyForNext,
      canReissue,
      canChangeContacts,
      canRevoke,
      canTerminate,
      canWithdraw,
    } = actions;
    const time = { now, timeZone };
    const each = [
      canRenew(record, catalogue, time),
      canSwitchService(record, catalogue, time),
      canApplyForNext(record, catalogue, time),
      canReissue(record, catalogue, time),
      canChangeContacts(record, catalogue, time),
      canRevoke(record, catalogue, time),
      canTerminate(record, catalogue, time),
      canWithdraw(record, catalogue, time),
    ];
    assert.deepEqual(
      each,
      list.map(({ decision }) => decision),
    );
    const [renew, , , reissue, , revoke, terminate, withdraw] = each;
    if (['contact-change', 'revocation', 'termination'].includes(record.kind))
      assert.ok(!renew?.ok && !reissue?.ok && !revoke?.ok);
    assert.ok(!(renew?.ok && terminate?.ok), 'for one type of contract each');
    if (withdraw?.ok) assert.ok(isUnderWay(record.state));
    if (record.underWay === 'termination') assert.ok(each[1]?.ok === false && each[6]?.ok === false);
    else if (record.underWay !== undefined)
      for (const { action, decision } of list.slice(0, 7))
        assert.ok(!decision.ok || (action === 'revoke' && record.underWay !== 'revocation'), action);
    for (const { action, decision, through } of list)
      if (through !== undefined)
        assert.ok(action === 'reissue' && decision.ok && through >= calendarDay(now, timeZone));
  });

  rule(
    'CRT-11 reissueDecision and revocationMoment',
    fc.tuple(instant, fc.nat(3), instant, fc.nat(60), optional(fc.integer({ min: 1, max: 3 }))),
    ([firstIssuedAt, count, now, days, times]) => {
      const policy = { days, times, afterwards: 'contact' };
      const { ok } = actions.reissueDecision(policy, { firstIssuedAt, count }, { now, timeZone });
      if (now > firstIssuedAt + (days + 1) * day + hour) assert.ok(!ok);
      if (now < firstIssuedAt + days * day - hour) assert.equal(ok, count < (times ?? Infinity));
      const moment = revocationMoment('later', { deferredRevocationDays: days }, { now, timeZone });
      // Japan had summer time until 1951
      assert.ok(moment > now + days * day - hour && moment <= now + (days + 1) * day + hour);
      assert.equal(revocationMoment('at-once', { deferredRevocationDays: days }, { now, timeZone }), now);
    },
  );

  rule(
    'CRT-21 presentCertificateEnd',
    fc.tuple(iso, calendarDate, state, optional(iso)),
    ([notAfter, endsOn, at, gone]) => {
      const certificate = { ...issuedCertificate, notAfter, revokedAt: gone };
      const end = presentCertificateEnd({ state: at, certificate, contract: { ...issuedContract, endsOn } }, timeZone);
      assert.equal(end !== undefined, at === 'issued' && gone === undefined);
      if (end) assert.equal(end.isBeforeContract, end.on < endsOn);
      if (end) assert.ok(Math.abs(Date.parse(end.on) - Date.parse(notAfter)) <= day);
    },
  );

  rule('CRT-07 CRT-10 followingOf and isExpired', fc.tuple(facts, instant), ([one, now]) => {
    const time = { now, timeZone };
    const applied = { ...issued, ...one };
    const following = followingOf(applied, [], catalogue, time);
    if (following) assert.ok(one.state === 'issued' && actions.actionDecision(following, applied, catalogue, time).ok);
    const { certificate } = one;
    if (isExpired(one, now)) assert.ok(one.state === 'issued' && certificate && Date.parse(certificate.notAfter) < now);
    for (const under of ['next', 'renewal'])
      assert.equal(followingOf(applied, [{ ...applied, kind: under, state: 'received' }], catalogue, time), undefined);
  });

  rule(
    'CRT-10 carriedDays',
    fc.tuple(calendarDate, fc.integer({ min: 1, max: 36 }), fc.nat(800)),
    ([startsOn, months, days]) => {
      const covered = { ...coverageFrom(startsOn, months, days), months };
      assert.equal(carriedDays({ ...covered, contractType: 'fixed' }), days);
      assert.equal(carriedDays({ ...covered, contractType: 'automatic' }), 0);
    },
  );

  rule('CRT-07 isListed', fc.tuple(optional(instant), instant, fc.nat(200)), ([issuedAt, now, listedMonths]) => {
    const listed = isListed(issuedAt, { listedMonths }, { now, timeZone });
    if (issuedAt === undefined) assert.ok(listed);
    else if (now < issuedAt + (listedMonths * 28 - 1) * day) assert.ok(listed);
    else if (now > issuedAt + (listedMonths * 31 + 1) * day) assert.ok(!listed);
  });

  rule('CRT-07 firstListedDay', fc.tuple(calendarDate, fc.nat(200)), ([today, months]) => {
    const first = firstListedDay(today, months);
    assert.ok(addMonths(first, months) > today);
    assert.ok(addMonths(addDays(first, -1), months) <= today);
  });

  rule(
    'CRT-10 CRT-20 lifetimeOn, certificateValidity, nextDays, coverageFrom and daysLeft',
    fc.tuple(calendarDate, fc.integer({ min: 1, max: 36 }), fc.nat(400), instant, fc.nat(300), fc.nat(300)),
    ([startsOn, months, carried, now, nextLeadDays, nextOpensDays]) => {
      const { endsOn } = coverageFrom(startsOn, months, carried);
      const days = daysLeft(endsOn, startsOn);
      assert.ok(days >= months * 28 + carried && days <= months * 31 + carried, `${days}`);
      assert.equal(coverageFrom(startsOn, months).endsOn < endsOn, carried > 0);
      const { notBefore, notAfter } = certificateValidity(catalogue.policy, { endsOn }, now, timeZone);
      assert.ok(notBefore <= now && now - notBefore < 1000);
      assert.ok(notBefore % 1000 === 0 && notAfter % 1000 === 0);
      const longest =
        lifetimeOn(catalogue.policy, new Date(now + 9 * 3_600_000).toISOString().slice(0, 10))?.days ?? Infinity;
      assert.ok((notAfter - notBefore + 1000) / day <= longest);
      const next = nextDays({ nextLeadDays, nextOpensDays }, { endsOn }, { notBefore, notAfter }, timeZone);
      if (!next) return;
      const last = calendarDay(notAfter, timeZone);
      const first = calendarDay(notBefore, timeZone);
      assert.ok(last < endsOn && first <= next.opensOn && next.opensOn <= next.dueOn && next.dueOn <= last);
      assert.ok(next.dueOn === first || addDays(next.dueOn, nextLeadDays) === last);
    },
  );

  rule(
    'CRT-10 OPS-01 checkDomains, domainOf, validationHoldsThrough and canNoteValidation',
    fc.tuple(
      fc.array(fc.oneof(fc.constantFrom('example.jp', '*.example.jp', 'a.b.example.jp', '192.0.2.1'), anyText)),
      fc.array(
        fc.record({
          domain: fc.constantFrom('example.jp', 'b.example.jp', 'jp', ''),
          method: fc.constantFrom('dns', 'website', 'telephone', 'mail', 'of-a-newer-server'),
          validatedOn: calendarDate,
        }),
      ),
      calendarDate,
    ),
    ([names, validations, today]) => {
      const policy = validationPolicy;
      const checked = checkDomains(names, validations, policy, today);
      assert.deepEqual(
        checked.map(({ name }) => name),
        names,
      );
      for (const { name, validation } of checked) {
        if (!validation) continue;
        assert.equal(validationHoldsThrough(validation, policy), validation.through);
        assert.ok(validation.validatedOn <= today && today <= validation.through);
        assert.ok(validations.some(({ domain }) => domainOf(name).endsWith(domain)));
        const limit = lifetimeOn(policy, today)?.reuseDays ?? Infinity;
        assert.ok((Date.parse(today) - Date.parse(validation.validatedOn)) / day <= limit);
      }
      for (const { domain, ...validation } of validations)
        assert.equal(
          canNoteValidation(domain, validation, policy, today).ok,
          checkDomains([domain], [{ domain, ...validation }], policy, today)[0]?.validation !== undefined,
        );
    },
  );

  rule(
    'CRT-04 CRT-16 checkEntries, requiredFields, contactRolesOf, stepsOf, entrySteps and stepOf',
    fc.tuple(typed, kind, serviceId, fc.boolean(), calendarDate),
    ([one, forKind, id, asksSignatory, today]) => {
      const subject = { kind: forKind, serviceId: id };
      const known = { ...catalogue, asksSignatory };
      const against = { subject, catalogue: known, coupons: [coupon], today };
      const { entries: stored, fieldErrors } = checkEntries(one, against);
      const again = checkEntries(stored, against);
      assert.deepEqual(again, { entries: stored, fieldErrors }, 'what is stored stays, right or wrong');
      const steps = stepsOf(forKind);
      assert.deepEqual(
        entrySteps(forKind),
        steps.filter((step) => ['basics', 'organisation', 'contacts'].includes(step)),
      );
      for (const { field } of fieldErrors) assert.ok(steps.includes(stepOf(field)), field);
      const required = requiredFields({ subject, catalogue: known });
      for (const { field, code } of fieldErrors)
        if (code === 'required') assert.ok(required.includes(field) || field.startsWith('organisation.present'), field);
      assert.equal(contactRolesOf(known).includes('signatory'), asksSignatory);
      if (!takesCoupon(forKind)) assert.equal(stored.basics.couponId, '');
    },
  );

  rule(
    'CRT-04 CRT-10 choosesService, switchesService, canStandAt and errorsAt',
    fc.tuple(kind, serviceId, optional(serviceId), fc.array(anyText)),
    ([forKind, id, before, fields]) => {
      const source =
        before === undefined ? undefined : { number: '5000000001', serverName: 'www.example.jp', serviceId: before };
      const subject = { kind: forKind, serviceId: id, source };
      assert.equal(switchesService(subject), forKind === 'renewal' && before !== undefined && before !== id);
      assert.equal(choosesService(subject), forKind === 'new' || switchesService(subject));
      const errors = fields.map((field) => ({ field, code: 'invalid' }));
      const stands = stepsOf('new').map((step) => errorsAt(step, errors));
      assert.equal(stands.flat().length, errors.length, 'each is at one step');
      for (const step of stepsOf('new'))
        assert.equal(canStandAt(step, subject), step !== 'service' || choosesService(subject));
    },
  );

  rule(
    'CRT-09 CRT-11 actionOf, leadsToNew and checkReusedKey',
    fc.tuple(kind, optional(serviceId), serviceId, anyText, optional(anyText), optional(anyText)),
    ([forKind, id, has, refusal, before, now]) => {
      if (forKind !== 'new') assert.equal(actionOf(forKind, id, has) === 'renew', forKind === 'renewal' && id === has);
      assert.equal(leadsToNew(forKind, refusal), false);
      assert.equal(leadsToNew(forKind, 'contract-ended'), forKind !== 'contact-change');
      assert.equal(
        checkReusedKey(forKind, before, now).ok,
        forKind !== 'reissue' || now === undefined || before !== now,
      );
      assert.equal(checkReusedKey(forKind, now, now).ok, forKind !== 'reissue' || now === undefined);
    },
  );

  rule(
    'CRT-08 applicationOrder',
    fc.record({
      sort: optional(fc.constantFrom('applied-at' as const, 'validity' as const)),
      direction: optional(fc.constantFrom('ascending' as const, 'descending' as const)),
    }),
    (filter) => {
      const order = applicationOrder(filter);
      assert.deepEqual(applicationOrder(order), order);
      assert.equal(order.sort, filter.sort ?? 'applied-at');
      if (filter.direction) assert.equal(order.direction, filter.direction);
    },
  );

  rule('CRT-16 checkAccountDetails', typed, ({ organisation, contacts }) => {
    const { details, fieldErrors } = checkAccountDetails({ agencyCode: organisation.name, organisation, contacts });
    assert.deepEqual(checkAccountDetails(details), { details, fieldErrors });
  });

  rule(
    'CRT-04 checkServerName, checkAgencyCode and checkRemarks',
    fc.tuple(anyText, fc.boolean(), fc.boolean()),
    ([raw, wildcard, ip]) => {
      const [code, remarks] = [checkAgencyCode(raw), checkRemarks(raw)];
      if (code.ok) assert.deepEqual(checkAgencyCode(code.value), code);
      if (remarks.ok) assert.deepEqual(checkRemarks(remarks.value), remarks);
      const name = checkServerName(raw, { wildcard, ip });
      if (name.ok) assert.deepEqual(checkServerName(name.value, { wildcard, ip }), name);
      if (name.ok) assert.match(name.value, /^[*a-z\d.:-]{3,253}$|^::$/);
    },
  );

  it('CRT-05 checkApplication and checkCsr never reject, and keeps no request with a private key', async () => {
    const code = fc.constantFrom('private-key', 'damaged', 'name-mismatch', 'ip-not-allowed');
    await fc.assert(
      fc.asyncProperty(typed, kind, fc.array(code), async (one, forKind, codes) => {
        const against = { subject: { kind: forKind, serviceId: 'sr3' }, catalogue, coupons: [], today: '2026-11-22' };
        const findings = codes.map((found) => ({ code: found, severity: 'error' }));
        const { entries: stored, fieldErrors } = await checkApplication(one, against, () =>
          Promise.resolve({ findings }),
        );
        const { errors } = await checkCsr(one.basics, against, (csr, { serverName }) => {
          assert.equal(csr, one.basics.csr);
          if (serverName !== undefined) assert.ok(checkServerName(serverName, { wildcard: true, ip: true }).ok);
          return Promise.resolve({ findings });
        });
        assert.deepEqual(
          errors.map((error) => error.code),
          codes,
        );
        if (codes.includes('private-key')) assert.equal(stored.basics.csr, '');
        const asked = stepsOf(forKind).includes('basics') && one.basics.csr.trim() !== '';
        assert.equal(
          fieldErrors.some((error) => error.field === 'basics.csr' && error.code !== 'required'),
          asked && codes.length > 0,
        );
      }),
      { numRuns: process.env['MADO_LONG'] ? 20_000 : 300 },
    );
  });

  rule(
    'CRT-17 canUseCoupon and usableCoupons',
    fc.tuple(
      fc.array(fc.record({ serviceId, balance: fc.integer({ min: -1, max: 3 }), endsOn: calendarDate })),
      serviceId,
      calendarDate,
    ),
    ([facets, id, today]) => {
      const coupons = facets.map((facet) => ({ ...coupon, ...facet }));
      const usable = usableCoupons(coupons, id, today);
      assert.equal(usable.length, coupons.filter((one) => canUseCoupon(one, id, today).ok).length);
      assert.ok(usable.every((one) => one.balance > 0 && one.endsOn >= today && one.serviceId === id));
      assert.ok(usable.every((one, index) => index === 0 || (usable[index - 1]?.endsOn ?? '') <= one.endsOn));
    },
  );

  rule(
    'CRT-10 CRT-16 entriesFrom and withBlock',
    fc.tuple(kind, optional(typed), optional(typed)),
    ([forKind, source, from]) => {
      const stored = from && { ...from, agencyCode: from.basics.agencyCode };
      const begun = entriesFrom(forKind, source, stored);
      assert.equal(begun.basics.csr + begun.basics.couponId + begun.basics.revokePrevious, '');
      for (const block of ['organisation', 'technical', 'signatory'] as const) {
        const chosen = withBlock(begun, block, stored);
        assert.deepEqual(chosen.basics, begun.basics);
        assert.deepEqual(withBlock(chosen, block, stored), chosen);
      }
    },
  );
});

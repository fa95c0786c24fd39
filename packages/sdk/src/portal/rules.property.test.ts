import assert from 'node:assert/strict';
import { describe } from 'node:test';
import fc from 'fast-check';
import { checkQuoteCount, checkQuoteRequest, largestQuoteCount } from '../billing/quote-request.rules.ts';
import { areCounts, quoteDraft, quoteRows } from '../billing/quote-rows.ts';
import { remainderOf } from '../contracts/contract-product.rules.ts';
import { contractTerm, endingSoonDays } from '../contracts/contract.rules.ts';
import { checkCompanySearch } from '../contracts/group-company.rules.ts';
import { checkLicenseKey, licenseKeyProgress } from '../contracts/license-key.rules.ts';
import { checkAssignment, checkTypedCount, mostFor, remainingWith } from '../environments/assignment.rules.ts';
import {
  canAddEnvironment,
  checkEnvironmentName,
  checkSortKey,
  environmentNameKey,
} from '../environments/environment.rules.ts';
import { readPastedCounts } from '../environments/pasted-counts.rules.ts';
import { checkIdentifier, normaliseIdentifier } from '../identity/identifier.rules.ts';
import {
  checkLockout,
  countFailure,
  failuresEnd,
  failuresToLock,
  takeBackFailure,
  type Failures,
} from '../identity/lockout.rules.ts';
import { checkPasswordLink, passwordLinkExpiry } from '../identity/password-link.rules.ts';
import { nist } from '../identity/password-policies.ts';
import { checkPassword } from '../identity/password.rules.ts';
import { checkAgreement, mustAgree } from '../identity/terms.rules.ts';
import { calendarDay, endOfCalendarDays } from './calendar.rules.ts';
import { localized } from './configuration.model.ts';
import { definePortal, PortalConfigurationError } from './define-portal.ts';
import { chooseLocale, createMessages } from './messages.ts';
import * as presets from './presets/index.ts';
import { anyText, calendarDate, configuration, instant, optional, rule, typedNumber } from './property.suite.ts';
import { refusal } from './refusal.ts';
import { repeatDelay } from './repeat.rules.ts';
import { parseRetryAfter } from './retry-after.ts';
import { checkSession, sessionEnds } from './session.rules.ts';
import { cryptoRandom, day, hour, minute } from './time.ts';

const policies = [...Object.values(presets).map(({ passwordPolicy }) => passwordPolicy), nist];
const policy = fc.constantFrom(...policies);

describe('rules', () => {
  rule(
    'AUTH-05 checkPassword',
    fc.tuple(policy, anyText, optional(anyText), optional(anyText)),
    ([one, value, identifier, previous]) => {
      const { ok, rules } = checkPassword(one, value, { identifier, previous });
      assert.equal(
        ok,
        rules.every(({ met }) => met),
      );
      assert.equal(new Set(rules.map(({ code }) => code)).size, rules.length);
      if (ok) assert.ok([...value].length >= one.length.min && [...value].length <= one.length.max);
      if (ok && one.characters === 'ascii') assert.match(value, /^[!-~]*$/);
    },
  );

  rule(
    'AUTH-05 checkPassword with a part of the value as identifier',
    fc.tuple(policy, anyText, fc.nat(), fc.nat()),
    ([one, value, from, length]) => {
      const start = from % (value.length + 1);
      const identifier = value.slice(start, start + (length % 50));
      const found = checkPassword(one, value, { identifier }).rules.find(({ code }) => code === 'not-identifier');
      if (normaliseIdentifier(identifier) === identifier && identifier.isWellFormed() && identifier !== '')
        assert.equal(found?.met, false);
    },
  );

  rule('AUTH-01 checkIdentifier', fc.tuple(configuration, anyText), ([{ signIn }, raw]) => {
    const checked = checkIdentifier(signIn.identifier, raw);
    if (checked.ok) assert.equal(checkIdentifier(signIn.identifier, checked.value).ok, true);
    if (checked.ok && signIn.identifier.type === 'email') assert.equal(checked.value.split('@').length, 2);
  });

  rule('AUTH-01 normaliseIdentifier', anyText, (raw) => {
    const value = normaliseIdentifier(raw);
    assert.equal(normaliseIdentifier(value), value);
  });

  rule(
    'AUTH-02 checkLockout, countFailure, failuresToLock, takeBackFailure and failuresEnd',
    fc.tuple(
      configuration,
      fc.array(fc.oneof(fc.nat(20 * minute), fc.constantFrom(0, 15 * minute - 1, 15 * minute)), { maxLength: 30 }),
    ),
    ([{ lockout }, gaps]) => {
      let now = Date.parse('2026-11-20T00:00:00Z');
      let failures: Failures = [];
      /** Every failure that was counted since the last lock ended. */
      let all: readonly number[] = [];
      let lockedAt: number | undefined;
      for (const gap of gaps) {
        now += gap;
        const holds = lockedAt !== undefined && (lockout.ends.type === 'vendor' || now - lockedAt < 15 * minute);
        assert.equal(checkLockout(failures, lockout, now).ok, !holds);
        const next = countFailure(failures, lockout, now);
        if (holds) {
          assert.equal(next, failures);
          continue;
        }
        all = lockedAt === undefined ? [...all, now] : [now];
        lockedAt = all.filter((at) => now - at < 15 * minute).length >= 5 ? now : undefined;
        failures = next;
        assert.ok(failures.length <= lockout.failures);
        assert.equal(checkLockout(failures, lockout, now).ok, lockedAt === undefined);
        assert.ok(checkLockout(takeBackFailure(failures, now), lockout, now).ok);
        const left = 5 - all.filter((at) => now - at < 15 * minute).length;
        assert.equal(failuresToLock(failures, lockout, now), left > 0 && left <= 2 ? left : undefined);
        const end = failuresEnd(failures, lockout);
        assert.equal(end, lockedAt !== undefined && lockout.ends.type === 'vendor' ? undefined : now + 15 * minute);
      }
    },
  );

  const facts = fc.record({ expiresAt: instant, usedAt: optional(instant), supersededAt: optional(instant) });
  rule(
    'AUTH-07 checkPasswordLink and passwordLinkExpiry',
    fc.tuple(configuration, fc.constantFrom('reset' as const, 'first' as const), optional(facts), instant),
    ([one, purpose, link, now]) => {
      const decision = checkPasswordLink(link, now);
      if (decision.ok) assert.ok(link && now < link.expiresAt);
      const expiresAt = passwordLinkExpiry(one, purpose, now);
      assert.ok(checkPasswordLink({ expiresAt }, expiresAt - 1).ok && !checkPasswordLink({ expiresAt }, expiresAt).ok);
      assert.ok(expiresAt > now && expiresAt <= now + 8 * day + hour); // an hour where a summer time ends
    },
  );

  const terms = fc.record({
    version: fc.nat(),
    documents: fc.array(
      fc.record({ id: anyText, title: fc.dictionary(anyText, anyText), body: fc.dictionary(anyText, anyText) }),
      { maxLength: 5 },
    ),
  });
  rule(
    'AUTH-09 checkAgreement and mustAgree',
    fc.tuple(terms, fc.nat(), fc.array(anyText, { maxLength: 5 })),
    ([one, version, opened]) => {
      const all = one.documents.map(({ id }) => id);
      assert.equal(checkAgreement(one, { version: one.version, opened: [...opened, ...all] }).ok, true);
      checkAgreement(one, { version, opened });
      assert.equal(mustAgree(one, one.version), false);
    },
  );

  rule(
    'AUTH-03 sessionEnds and checkSession',
    fc.tuple(configuration, instant, fc.nat(13 * hour), fc.nat(13 * hour)),
    ([{ session }, startedAt, active, later]) => {
      const facts = { startedAt, lastActiveAt: startedAt + active };
      const { idleEndsAt, endsAt } = sessionEnds(facts, session);
      assert.ok(idleEndsAt <= endsAt);
      assert.equal(checkSession(facts, session, startedAt + later).ok, startedAt + later < idleEndsAt);
    },
  );

  const zone = fc.constantFrom(
    'Asia/Tokyo',
    'UTC',
    'America/New_York',
    'America/Sao_Paulo',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Africa/Casablanca',
    'Asia/Beirut',
    'America/St_Johns',
  );
  rule(
    'endOfCalendarDays',
    fc.tuple(fc.integer({ min: 0, max: Date.parse('2060-01-01T00:00:00Z') }), fc.nat(400), zone),
    ([from, days, timeZone]) => {
      const end = endOfCalendarDays(from, days, timeZone);
      const date = new Intl.DateTimeFormat('sv-SE', { timeZone });
      const shift = (on: string, by: number): string => new Date(Date.parse(on) + by * day).toISOString().slice(0, 10);
      assert.equal(date.format(end - 1), shift(date.format(from), days), 'the last moment is on the last day');
      assert.ok(date.format(end) > date.format(end - 1), 'and the end on the next');
    },
  );

  rule(
    'chooseLocale and localized',
    fc.tuple(anyText, fc.dictionary(anyText, anyText, { maxKeys: 4 })),
    ([locale, text]) => {
      const chosen = chooseLocale(locale, Object.keys(text));
      assert.ok(chosen === 'en' || Object.hasOwn(text, chosen));
      assert.equal(typeof localized(text, locale), 'string');
    },
  );

  rule(
    'createMessages',
    fc.tuple(anyText, fc.dictionary(fc.stringMatching(/^\w{0,9}$/), fc.oneof(anyText, fc.double()))),
    ([text, params]) => {
      assert.equal(typeof createMessages('ja', [{ key: text }]).find('key', params), 'string');
    },
  );

  rule('LIC-05 checkEnvironmentName and checkSortKey', fc.tuple(anyText, typedNumber), ([raw, typed]) => {
    const name = checkEnvironmentName(raw);
    if (name.ok) assert.deepEqual(checkEnvironmentName(name.text), name);
    if (name.ok) assert.ok([...name.text].length <= 100 && raw.includes(name.text));
    assert.equal(environmentNameKey(environmentNameKey(raw)), environmentNameKey(raw));
    const key = checkSortKey(typed);
    if (key.ok) assert.deepEqual(checkSortKey(key.sortKey), key);
  });

  rule('LIC-05 canAddEnvironment', fc.nat(2_000), (most) => {
    assert.equal(canAddEnvironment(most).ok, most < 500);
  });

  const count = fc.nat(200);
  const line = fc.record({
    productId: fc.constantFrom('a', 'b', 'c'),
    licensed: count,
    elsewhere: count,
    count,
    expired: fc.boolean(),
  });
  rule('LIC-06 checkTypedCount', fc.tuple(line, typedNumber), ([one, typed]) => {
    const check = checkTypedCount(one, typed);
    if (!check.ok) return;
    assert.ok(Number.isInteger(check.count) && check.count >= 0 && check.count <= mostFor(one));
    // what is assigned goes beyond what there is only where it did before
    if (check.count > one.count) assert.ok(remainingWith(one, check.count) >= 0 && !one.expired);
  });

  rule(
    'LIC-06 checkAssignment',
    fc.tuple(
      fc.uniqueArray(line, { selector: ({ productId }) => productId }),
      fc.array(fc.record({ productId: fc.constantFrom('a', 'b', 'c', 'd'), count: fc.oneof(fc.double(), count) })),
    ),
    ([lines, counts]) => {
      const decision = checkAssignment(lines, counts);
      if (!decision.ok) return assert.ok(decision.fieldErrors.length > 0);
      assert.equal(new Set(counts.map(({ productId }) => productId)).size, counts.length);
      for (const asked of counts) {
        const own = lines.find(({ productId }) => productId === asked.productId);
        assert.ok(own && asked.count <= mostFor(own) && asked.count >= 0);
      }
    },
  );

  const cell = fc.oneof(typedNumber, fc.constantFrom('製品', 'product B', '', '"製品"'));
  rule(
    'LIC-06 readPastedCounts',
    fc.tuple(
      fc.oneof(
        anyText,
        fc.array(fc.array(cell, { maxLength: 4 }).map((cells) => cells.join('\t'))).map((rows) => rows.join('\n')),
      ),
      fc.nat(4),
    ),
    ([text, from]) => {
      const shown = [
        { productId: 'a', name: '製品' },
        { productId: 'b', name: 'Product B' },
      ];
      const pasted = readPastedCounts(text, { named: shown, shown, from });
      const ids = pasted?.counts.map(({ productId }) => productId) ?? [];
      assert.equal(new Set(ids).size, ids.length, 'each row is filled once');
    },
  );

  rule(
    'LIC-17 contractTerm',
    fc.tuple(calendarDate, calendarDate, instant, zone),
    ([startsOn, endsOn, now, timeZone]) => {
      fc.pre(startsOn <= endsOn);
      const term = contractTerm({ startsOn, endsOn }, now, timeZone);
      const today = calendarDay(now, timeZone);
      const shift = (on: string, by: number): string => new Date(Date.parse(on) + by * day).toISOString().slice(0, 10);
      assert.equal(term.type === 'current' || term.type === 'ending-soon', startsOn <= today && today <= endsOn);
      const [from, to] = {
        'coming': [today, startsOn],
        'current': [today, endsOn],
        'ending-soon': [today, endsOn],
        'ended': [endsOn, today],
      }[term.type];
      assert.equal(shift(from ?? '', term.days), to, 'the days are whole calendar days');
      if (term.type === 'current' || term.type === 'ending-soon')
        assert.equal(term.type === 'ending-soon', term.days <= endingSoonDays);
    },
  );

  rule('LIC-16 remainderOf', fc.record({ count, assigned: count, expired: fc.boolean() }), (product) => {
    const remainder = remainderOf(product);
    if (remainder.type === 'expired') return assert.ok(product.expired);
    assert.ok(remainder.count >= 0);
    const rest = remainder.type === 'over' ? -remainder.count : remainder.count;
    assert.equal(product.assigned + rest, product.count);
  });

  const keyText = fc.oneof(anyText, fc.stringMatching(/^[0-9A-Za-z０-９ー -]{0,40}$/));
  rule('LIC-15 checkLicenseKey and licenseKeyProgress', keyText, (raw) => {
    const check = checkLicenseKey(raw);
    const progress = licenseKeyProgress(raw);
    assert.equal(progress.type === 'whole', check.ok);
    if (check.ok) assert.deepEqual(checkLicenseKey(check.key), check);
    if (progress.type === 'incomplete') assert.ok(progress.actual > 0 && progress.actual < progress.expected);
    // what is only not finished is not faulted: something can be typed behind it that makes it no worse
    if (progress.type === 'incomplete') assert.notEqual(licenseKeyProgress(`${raw}-`).type, 'wrong');
  });

  rule('LIC-13 checkCompanySearch', anyText, (raw) => {
    const check = checkCompanySearch(raw);
    if (check.ok) assert.deepEqual(checkCompanySearch(check.name), check);
    else assert.equal(check.code, raw.trim() === '' ? 'required' : 'length');
  });

  rule('LIC-18 checkQuoteCount', typedNumber, (typed) => {
    const check = checkQuoteCount(typed);
    if (check.ok) assert.ok(Number.isInteger(check.count) && check.count >= 1 && check.count <= largestQuoteCount);
    if (check.ok) assert.deepEqual(checkQuoteCount(String(check.count)), check);
  });

  const productIds = fc.constantFrom('a', 'b', 'c', 'd');
  const offered = fc.uniqueArray(productIds).map((ids) => ids.map((id) => ({ id, name: id, unit: 'license' })));
  rule(
    'LIC-18 LIC-19 quoteRows, quoteDraft and checkQuoteRequest',
    fc.tuple(
      fc.uniqueArray(fc.record({ id: productIds, name: anyText, unit: fc.constant('user'), count }), {
        selector: ({ id }) => id,
      }),
      offered,
      fc.array(
        fc.tuple(
          productIds,
          fc.record({
            choice: fc.constantFrom('continue' as const, 'change' as const, 'cancel' as const),
            typed: typedNumber,
          }),
        ),
      ),
      fc.array(fc.tuple(productIds, typedNumber)),
      anyText,
    ),
    ([contracted, sold, changes, additions, comment]) => {
      const options = { contracted, offered: sold, contact: { name: '窓口' } };
      const shown = quoteRows(options, { changes: new Map(changes), additions: new Map(additions) });
      assert.equal(shown.rows.length, contracted.length);
      assert.equal(shown.additions.length + shown.offered.length, sold.length, 'each is chosen or offered');
      const draft = quoteDraft(shown, comment);
      const decision = checkQuoteRequest(options, draft);
      // what a form lets through is never faulted line by line
      if (!decision.ok) assert.ok(decision.fieldErrors.every(({ field }) => field === 'comment'));
      if (!decision.ok || !areCounts(shown)) return;
      assert.equal(decision.lines.length, contracted.length + draft.additions.length);
      assert.ok(
        decision.lines.some(({ type }) => type !== 'continue'),
        'something changes',
      );
      const kept = decision.lines.slice(0, contracted.length).some(({ type }) => type !== 'cancel');
      assert.ok(kept || contracted.length === 0, 'the contract goes on');
    },
  );

  rule(
    'parseRetryAfter',
    fc.tuple(
      fc.oneof(
        anyText,
        fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
      ),
      instant,
    ),
    ([text, now]) => {
      const seconds = parseRetryAfter(text, now);
      assert.ok(seconds === undefined || (Number.isInteger(seconds) && seconds >= 0));
    },
  );

  rule(
    'repeatDelay',
    fc.tuple(fc.integer({ min: 1, max: 5 }), optional(fc.stringMatching(/^[ -~]{0,40}$/)), instant),
    ([count, retryAfter, now]) => {
      const headers = new Headers(retryAfter === undefined ? {} : { 'retry-after': retryAfter });
      const delay = repeatDelay(count, { headers }, { retryDelay: 300, random: cryptoRandom, now });
      assert.ok(delay === undefined || (delay >= 150 && delay <= 6_000), `${delay} ms`);
    },
  );

  rule(
    'refusal',
    fc.tuple(
      fc.integer({ min: 400, max: 599 }),
      fc.oneof(
        anyText,
        fc.json(),
        fc
          .record({ code: fc.anything(), params: fc.anything(), fieldErrors: fc.anything() })
          .map((value) => JSON.stringify(value) ?? ''),
      ),
    ),
    ([status, text]) => {
      const error = refusal({ status, headers: new Headers(), text: () => Promise.resolve(text) }, text, 0);
      assert.equal(typeof error.code, 'string');
      assert.ok(Array.isArray(error.fieldErrors));
    },
  );

  const parts = fc.constantFrom(...Object.keys(presets.information), 'constructor', '__proto__');
  rule(
    'definePortal',
    fc.tuple(configuration, fc.dictionary(parts, fc.anything({ maxDepth: 3 }), { maxKeys: 3 })),
    ([from, changes]) => {
      try {
        assert.ok(Object.isFrozen(definePortal({ from, ...changes })));
      } catch (error) {
        assert.ok(error instanceof PortalConfigurationError, String(error));
      }
    },
  );
});

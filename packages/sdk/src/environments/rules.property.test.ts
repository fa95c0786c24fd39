import assert from 'node:assert/strict';
import { describe } from 'node:test';
import fc from 'fast-check';
import { anyText, instant, optional, rule, typedNumber } from '../portal/property.suite.ts';
import { day } from '../portal/time.ts';
import { activationFileLasts, checkActivationFile } from './activation-file.rules.ts';
import { activationRequestLasts, checkActivationRequest } from './activation-request.rules.ts';
import { canActivate, exceededProducts } from './activation.rules.ts';
import { assignmentRows, changesOf } from './assignment-rows.rules.ts';
import { availableFor, checkCount, mostFor } from './assignment.rules.ts';
import { canAddEnvironment, isNameTaken, mostEnvironments } from './environment.rules.ts';

describe('rules of environments', () => {
  const count = fc.nat(200);
  const line = fc.record({
    productId: fc.constantFrom('a', 'b', 'c', 'constructor'),
    name: anyText,
    unit: fc.constantFrom('license' as const, 'user' as const),
    origin: fc.constantFrom('contract', 'key', 'newer'),
    licensed: count,
    elsewhere: count,
    count,
    expired: fc.boolean(),
    coming: optional(fc.boolean()),
  });

  rule(
    'LIC-06 availableFor and checkCount',
    fc.tuple(line, fc.oneof(count, fc.double(), fc.integer())),
    ([one, asked]) => {
      assert.ok(availableFor(one) >= 0 && availableFor(one) <= one.licensed);
      const check = checkCount(one, asked);
      assert.equal(check.ok, Number.isSafeInteger(asked) && asked >= 0 && asked <= mostFor(one));
      assert.ok(checkCount(one, one.count).ok, 'what it has it can keep');
      assert.ok(checkCount(one, 0).ok, 'and can be taken away');
    },
  );

  rule('LIC-05 canAddEnvironment', fc.oneof(fc.nat(1_000), fc.nat()), (environments) => {
    assert.equal(canAddEnvironment(environments).ok, environments < mostEnvironments);
  });

  const named = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), name: anyText }), { maxLength: 4 });
  rule('LIC-05 isNameTaken', fc.tuple(named, optional(fc.constantFrom('a', 'b'))), ([environments, own]) => {
    const others = environments.filter(({ id }) => id !== own);
    for (const { name } of environments)
      assert.equal(isNameTaken(name, environments, own), isNameTaken(name, others, undefined), 'its own name is free');
    for (const { name } of others)
      assert.equal(isNameTaken(` ${name}\u3000`, environments, own), name.trim() !== '', 'spaces make no other name');
    assert.ok(!isNameTaken('  ', environments, own));
  });

  const shown = fc.tuple(
    fc.uniqueArray(line, { selector: ({ productId }) => productId }),
    fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), typedNumber)),
    fc.array(fc.constantFrom('a', 'b', 'd')),
  );
  rule('LIC-06 LIC-07 assignmentRows and changesOf', shown, ([lines, typed, chosen]) => {
    const assignment = { environmentId: 'e', environmentName: '本番', lines, role: 'owner', version: 1 };
    const { rows, others } = assignmentRows(assignment, new Map(typed), chosen);
    assert.equal(rows.length + others.length, lines.length, 'each is shown or offered');
    assert.ok(others.every((one) => one.origin === 'key' && one.count === 0));
    for (const {
      line: { count: before },
      after,
    } of changesOf(rows))
      assert.notEqual(after, before);
    for (const row of rows) {
      if (row.check.ok) assert.equal(row.changed, row.check.count !== row.line.count);
      assert.ok(Number.isFinite(row.remaining));
    }
    assert.deepEqual(
      changesOf(assignmentRows(assignment, new Map(), chosen).rows),
      [],
      'nothing typed changes nothing',
    );
  });

  const ids = fc.constantFrom('r1', 'r2', 'constructor');
  const iso = instant.map((at) => new Date(at).toISOString());
  rule(
    'LIC-08 checkActivationFile',
    fc.tuple(
      fc.record({ requestId: ids, systemId: ids, product: ids, issuedAt: fc.oneof(iso, anyText) }),
      fc.record({ systemId: ids, product: ids, waiting: optional(ids), answered: fc.array(ids) }),
      fc.integer({ min: -10 * day, max: 10 * day }),
    ),
    ([named, system, later]) => {
      const content = { id: 'i', contract: 'c', environment: 'e', licenses: [], timeZone: 'Asia/Tokyo', ...named };
      const issuedAt = Date.parse(named.issuedAt);
      const decision = checkActivationFile(content, system, (Number.isNaN(issuedAt) ? 0 : issuedAt) + later);
      if (!decision.ok) return;
      assert.ok(named.systemId === system.systemId && named.product === system.product);
      assert.ok(named.requestId === system.waiting && !system.answered.includes(named.requestId));
      assert.ok(later < activationFileLasts && !Number.isNaN(issuedAt));
    },
  );
  const licensed = fc.record({ name: anyText, count, assigned: count, expired: fc.boolean() });
  rule(
    'LIC-08 exceededProducts and canActivate',
    fc.tuple(fc.array(licensed, { maxLength: 5 }), fc.boolean(), fc.boolean()),
    ([products, ended, coming]) => {
      const exceeded = exceededProducts(products);
      const over = products.filter((product) => !product.expired && product.assigned > product.count);
      assert.deepEqual(
        exceeded.map(({ name }) => name),
        over.map(({ name }) => name),
      );
      assert.ok(exceeded.every((one) => one.count > 0));
      const { ok } = canActivate({ ended, current: products.length, coming, exceeded });
      assert.equal(ok, !ended && products.length > 0 && over.length === 0);
    },
  );
  rule('LIC-08 checkActivationRequest', fc.tuple(fc.oneof(iso, anyText), instant), ([createdAt, now]) => {
    const { ok } = checkActivationRequest({ createdAt }, now);
    assert.equal(ok, Math.abs(now - Date.parse(createdAt)) < activationRequestLasts);
    const at = Date.parse(createdAt);
    if (!Number.isNaN(at)) assert.ok(checkActivationRequest({ createdAt }, at).ok);
  });
});

import assert from 'node:assert/strict';
import { describe } from 'node:test';
import fc from 'fast-check';
import type { Capability } from '../portal/configuration.model.ts';
import { anyText, calendarDate, configuration, optional, rule } from '../portal/property.suite.ts';
import { searchable } from '../portal/search-text.rules.ts';
import { contractCapabilities, contractRoles, mayManage, memberRole, ownerRole } from './contract-role.rules.ts';
import { contractOrder } from './contract-order.rules.ts';
import { contractTermOn, hasEnded } from './contract.rules.ts';
import { checkEntry, checkSystem, isCurrent } from './entitlement.rules.ts';
import { byCompanyName, checkChosenCompany } from './group-company.rules.ts';
import { canHaveRole, canRemove } from './participant.rules.ts';

describe('rules of contracts', () => {
  const roleId = fc.constantFrom('owner', 'member', 'guest', 'constructor', '');
  const role = fc.record({
    id: roleId,
    name: fc.constant({ ja: '役割' }),
    scope: fc.constantFrom('portal' as const, 'contract' as const),
    may: fc.array(fc.constantFrom<Capability>('read', 'manage', 'tickets')),
  });
  const roles = fc.oneof(
    configuration,
    fc.record({ roles: fc.uniqueArray(role, { selector: ({ id }) => id, maxLength: 4 }) }),
  );
  rule(
    'LIC-11 contractCapabilities, mayManage, contractRoles, ownerRole and memberRole',
    fc.tuple(roles, fc.oneof(roleId, anyText)),
    ([one, id]) => {
      assert.equal(mayManage(one, id), contractCapabilities(one, id).includes('manage'));
      const all = contractRoles(one).map((shown) => shown.id);
      assert.ok(all.every((other) => one.roles.some((known) => known.id === other && known.scope === 'contract')));
      const managing = all.map((other) => mayManage(one, other));
      assert.deepEqual(
        managing,
        managing.toSorted((a, b) => Number(b) - Number(a)),
        'those who manage stand first',
      );
      if (managing.includes(true)) assert.ok(mayManage(one, ownerRole(one)));
      if (managing.includes(false)) assert.ok(!mayManage(one, memberRole(one)));
    },
  );

  const participants = fc
    .array(roleId, { maxLength: 5 })
    .map((held) => held.map((id, index) => ({ id: `p${index}`, role: id })));
  rule(
    'LIC-11 canHaveRole and canRemove',
    fc.tuple(roles, participants, fc.nat(5), fc.oneof(roleId, anyText)),
    ([one, before, index, to]) => {
      const managed = (them: readonly { readonly role: string }[]): boolean =>
        them.some((other) => mayManage(one, other.role));
      const id = `p${index}`;
      if (!managed(before)) return;
      const left = before.filter((other) => other.id !== id);
      assert.equal(canRemove(one, before, id).ok, managed(left), 'somebody manages the contract afterwards');
      const changed = before.map((other) => (other.id === id ? { id, role: to } : other));
      if (left.length < before.length) assert.equal(canHaveRole(one, before, id, to).ok, managed(changed));
      assert.equal(typeof canHaveRole(one, before, id, to).ok, 'boolean');
    },
  );

  const contract = fc.record({
    startsOn: calendarDate,
    endsOn: calendarDate,
    systems: fc.array(fc.constantFrom<string>('sias', 'de3'), { maxLength: 2 }),
  });
  rule(
    'INF-09 isCurrent, checkEntry and checkSystem',
    fc.tuple(fc.array(contract, { maxLength: 4 }), fc.constantFrom('sias', 'de3', 'other'), calendarDate),
    ([contracts, system, today]) => {
      const current = contracts.filter((one) => isCurrent(one, today));
      assert.ok(current.every(({ startsOn, endsOn }) => startsOn <= endsOn));
      const entry = checkEntry(contracts, today);
      assert.equal(entry.ok, current.length > 0);
      const decision = checkSystem(contracts, system, today);
      assert.equal(
        decision.ok,
        current.some(({ systems }) => systems.includes(system)),
      );
      if (!decision.ok) assert.equal(decision.code, entry.ok ? 'system-not-in-use' : 'contract-required');
    },
  );

  rule(
    'LIC-17 contractTermOn and hasEnded',
    fc.tuple(calendarDate, calendarDate, calendarDate),
    ([startsOn, endsOn, today]) => {
      fc.pre(startsOn <= endsOn);
      const { type, days } = contractTermOn({ startsOn, endsOn }, today);
      assert.ok(Number.isInteger(days) && days >= (type === 'coming' || type === 'ended' ? 1 : 0));
      assert.equal(type === 'coming', today < startsOn);
      assert.equal(type === 'ended', today > endsOn);
      assert.equal(type === 'ended', hasEnded({ endsOn }, today));
    },
  );

  rule(
    'LIC-04 contractOrder',
    fc.record({
      search: optional(anyText),
      sort: optional(fc.constantFrom('name' as const, 'number' as const, 'company' as const, 'ends-on' as const)),
      direction: optional(fc.constantFrom('ascending' as const, 'descending' as const)),
    }),
    (filter) => {
      const { sort, direction } = contractOrder(filter);
      assert.equal(direction, filter.direction ?? 'ascending');
      assert.equal(sort, filter.sort ?? (filter.direction === undefined ? undefined : 'ends-on'));
    },
  );

  const company = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    name: fc.oneof(anyText, fc.constantFrom('株式会社', '㍿', 'ＡＢＣ', 'abc', '﨑山', '𠮷野')),
    corporateNumber: fc.constant('1234567890123'),
    address: anyText,
    added: fc.boolean(),
  });
  rule('LIC-13 checkChosenCompany', optional(company), (one) => {
    const decision = checkChosenCompany(one);
    assert.equal(decision.ok, one !== undefined && !one.added);
  });
  rule('LIC-13 byCompanyName', fc.tuple(company, company, company), ([one, other, third]) => {
    assert.equal(byCompanyName(one, one), 0);
    assert.equal(byCompanyName(one, other), -byCompanyName(other, one) + 0);
    if (byCompanyName(one, other) <= 0 && byCompanyName(other, third) <= 0) assert.ok(byCompanyName(one, third) <= 0);
    if (!one.name.isWellFormed() || !other.name.isWellFormed()) return;
    const bytes = Buffer.compare(Buffer.from(searchable(one.name)), Buffer.from(searchable(other.name)));
    if (bytes !== 0)
      assert.equal(byCompanyName(one, other), bytes, 'as a database has it that compares bytes of UTF-8');
  });
});

import assert from 'node:assert/strict';
import { describe } from 'node:test';
import fc from 'fast-check';
import type { WantedFunction } from '../identity/account-application.model.ts';
import {
  accountTypes,
  checkAccountApplication,
  functionsOf,
  isAccountApplicationTyped,
} from '../identity/account-application.rules.ts';
import { support } from '../portal/presets/support.preset.ts';
import { anyText, configuration, optional, rule } from '../portal/property.suite.ts';
import type { ProjectTyped } from './access-application.model.ts';
import {
  assignableRoles,
  canChangeAccount,
  canDisableAccount,
  checkAccount,
  checkNewAccount,
  seesAccount,
} from './managed-account.rules.ts';
import { hasToDoWith, portalCapabilities } from './portal-role.rules.ts';
import {
  checkContractNumber,
  checkProject,
  isProjectTyped,
  mostProjectRows,
  withAnotherRow,
  withoutRow,
  withProjectRow,
} from './project.rules.ts';

const number = fc.tuple(fc.constantFrom('ABC', 'xyz', 'ＡＢＣ', 'AB'), fc.nat(99_999_999)).map(([a, b]) => `${a}${b}`);
const address = fc.constantFrom('a@b.example', 'Ａ@b.example', 'c@d.example', '', ' ');
const typed: fc.Arbitrary<ProjectTyped> = fc.record({
  projectName: anyText,
  groupName: anyText,
  mailAddresses: fc.array(fc.oneof(anyText, address), { maxLength: 5 }),
  contractNumbers: fc.array(fc.oneof(anyText, number), { maxLength: 5 }),
});
const field = fc.constantFrom('mailAddresses' as const, 'contractNumbers' as const);
const role = fc.oneof(
  anyText,
  fc.constantFrom('', 'inquiry-user', 'inquiry-administrator', 'contract-manager', 'user-administrator'),
);
const groupIds: fc.Arbitrary<readonly string[]> = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'));
const person = fc.record({
  id: fc.constantFrom('me', 'you'),
  companyId: fc.constantFrom('ours', 'theirs', null),
  roles: fc.array(role, { maxLength: 2 }),
  groupIds,
});
const wanted: fc.Arbitrary<readonly WantedFunction[]> = fc.uniqueArray(
  fc.constantFrom('inquiries', 'documents', 'renewal-quotes'),
);

describe('rules of accounts, groups and applications', () => {
  rule('SUP-04 checkContractNumber', fc.oneof(anyText, number), (raw) => {
    const checked = checkContractNumber(raw);
    if (!checked.ok) return;
    assert.match(checked.number, /^[A-Z]{3}\d{7}$/);
    assert.deepEqual(checkContractNumber(checked.number), checked);
  });

  rule('SUP-04 checkProject', fc.tuple(typed, fc.constantFrom('some' as const, 'any' as const)), ([one, rows]) => {
    const checked = checkProject(one, { rows });
    if (!checked.ok) {
      assert.ok(checked.fieldErrors.length > 0);
      return;
    }
    assert.deepEqual(checkProject(checked.draft, { rows }), checked, 'what is good stays as it is');
    for (const list of [checked.draft.mailAddresses, checked.draft.contractNumbers]) {
      assert.equal(new Set(list).size, list.length);
      assert.ok(rows === 'any' || list.length > 0);
    }
  });

  rule(
    'SUP-04 withProjectRow, withAnotherRow, withoutRow and isProjectTyped',
    fc.tuple(typed, field, fc.integer({ min: -1, max: 6 }), anyText),
    ([one, name, index, text]) => {
      const changed = withProjectRow(one, { field: name, index, text });
      const isThere = index >= 0 && index < one[name].length;
      if (!isThere) assert.deepEqual(changed, one);
      else assert.ok(changed[name].length >= one[name].length);
      assert.ok(withAnotherRow(one, name)[name].length <= mostProjectRows);
      assert.ok(withoutRow(one, name, index)[name].length > 0);
      if (isThere && text !== '' && !/[\s,;、，；]/.test(text)) assert.ok(isProjectTyped(changed));
    },
  );

  rule('SUP-14 seesAccount', fc.tuple(person, person), ([by, account]) => {
    const sees = seesAccount(by, account);
    if (by.id === account.id) assert.ok(sees);
    else if (sees) {
      assert.equal(account.companyId, by.companyId);
      if (by.groupIds.length > 0) assert.ok(account.groupIds.every((id) => by.groupIds.includes(id)));
      assert.equal(seesAccount({ ...by, companyId: 'others' }, account), false);
    }
  });

  rule(
    'SUP-14 assignableRoles, canChangeAccount and canDisableAccount',
    fc.tuple(configuration, fc.array(role, { maxLength: 2 }), role, fc.boolean()),
    ([portal, held, theirs, self]) => {
      const may = portalCapabilities(portal, held);
      const given = assignableRoles(portal, held);
      for (const { id } of given)
        assert.ok(
          portalCapabilities(portal, [id]).every((one) => may.includes(one)),
          'nobody gives more than they have',
        );
      if (!may.includes('accounts')) assert.deepEqual(given, []);
      const disable = canDisableAccount(portal, held, { role: theirs, self });
      if (disable.ok) assert.ok(canChangeAccount(portal, held, { role: theirs, self }).ok);
      assert.ok(!(self && disable.ok), 'nobody disables themself');
    },
  );

  rule(
    'SUP-02 hasToDoWith',
    fc.tuple(configuration, fc.array(role, { maxLength: 3 }), role, fc.constantFrom(...support.areas)),
    ([portal, held, further, area]) => {
      const here = hasToDoWith(portal, held, area);
      if (here)
        assert.ok(hasToDoWith(portal, [...held, further], area), 'a further type of account takes nothing away');
      if (hasToDoWith(portal, [], area)) assert.ok(here, 'what is for nobody in particular is for all');
      assert.equal(
        here,
        hasToDoWith(portal, [], area) || held.some((one) => hasToDoWith(portal, [one], area)),
        'one of the types that they hold is enough, and needed',
      );
    },
  );

  rule(
    'SUP-14 checkAccount and checkNewAccount',
    fc.tuple(configuration, person, anyText, fc.oneof(anyText, address), role, optional(groupIds)),
    ([portal, by, displayName, mailAddress, given, ids]) => {
      const draft = { displayName, role: given, groupIds: ids };
      const checked = checkAccount(portal, by, draft);
      const added = checkNewAccount(portal, by, { ...draft, mailAddress });
      for (const one of [checked, added]) {
        if (!one.ok) continue;
        assert.ok(assignableRoles(portal, by.roles).some(({ id }) => id === one.draft.role));
        assert.ok((one.draft.groupIds ?? []).every((id) => by.groupIds.includes(id)));
      }
      if (added.ok && by.groupIds.length > 0) assert.ok((added.draft.groupIds ?? []).length > 0);
    },
  );

  rule(
    'SUP-01 checkAccountApplication, accountTypes, functionsOf and isAccountApplicationTyped',
    fc.tuple(configuration, anyText, fc.oneof(anyText, address), role, wanted, optional(typed)),
    ([portal, name, mailAddress, chosen, functions, project]) => {
      const empty = { projectName: '', groupName: '', mailAddresses: [''], contractNumbers: [''] };
      const applied = {
        companyName: name,
        displayName: name,
        mailAddress,
        role: chosen,
        functions,
        accessControl: project !== undefined,
        project: project ?? empty,
      };
      const checked = checkAccountApplication(portal, applied);
      if (chosen !== '' || project) assert.ok(isAccountApplicationTyped(applied));
      if (!checked.ok) {
        assert.ok(checked.fieldErrors.length > 0);
        return;
      }
      const { draft } = checked;
      assert.ok(accountTypes(portal).some(({ id }) => id === draft.role));
      assert.ok(draft.functions.every((one) => functionsOf(portal, draft.role).includes(one)));
      assert.equal(draft.project !== undefined, project !== undefined);
    },
  );
});

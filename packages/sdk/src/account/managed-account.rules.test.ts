import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as presets from '../portal/presets/index.ts';
import {
  assignableRoles,
  canChangeAccount,
  canDisableAccount,
  checkAccount,
  checkNewAccount,
  seesAccount,
  type Administrator,
} from './managed-account.rules.ts';

const { support } = presets;
const ids = (held: string): readonly string[] => assignableRoles(support, [held]).map(({ id }) => id);
const inquiry = ['inquiry-user', 'inquiry-administrator'];

test('SUP-14 an inquiry administrator gives the two inquiry types, a user administrator all four, others none', () => {
  assert.deepEqual(ids('inquiry-administrator'), inquiry);
  assert.deepEqual(ids('user-administrator'), [...inquiry, 'contract-manager', 'user-administrator']);
  assert.deepEqual(ids('inquiry-user'), []);
  assert.deepEqual(ids('contract-manager'), []);
  assert.deepEqual(ids('unheard-of'), []);
});

test('SUP-14 accounts of a type beyond one’s own are not changed, one’s own not disabled', () => {
  const decide = (can: typeof canChangeAccount, held: string, role: string, self = false): string => {
    const decision = can(support, [held], { role, self });
    return decision.ok ? 'ok' : decision.code;
  };
  assert.equal(decide(canChangeAccount, 'inquiry-administrator', 'inquiry-user'), 'ok');
  assert.equal(decide(canChangeAccount, 'inquiry-administrator', 'contract-manager'), 'forbidden');
  assert.equal(decide(canDisableAccount, 'inquiry-administrator', 'user-administrator'), 'forbidden');
  assert.equal(decide(canDisableAccount, 'user-administrator', 'user-administrator'), 'ok');
  assert.equal(decide(canDisableAccount, 'user-administrator', 'user-administrator', true), 'own-account');
  assert.equal(decide(canChangeAccount, 'user-administrator', 'user-administrator', true), 'ok');
  assert.equal(decide(canChangeAccount, 'user-administrator', ''), 'ok', 'whoever has no type can get one');
});

const by = (groupIds: readonly string[], companyId: string | null = 'ours'): Administrator => ({
  id: 'me',
  companyId,
  roles: ['inquiry-administrator'],
  groupIds,
});
const account = (groupIds: readonly string[], companyId: string | null = 'ours') => ({
  id: 'you',
  companyId,
  groupIds,
});

test('SUP-14 without a group administrators see their whole company, in groups those whose groups are among their own', () => {
  assert.equal(seesAccount(by([]), account([])), true);
  assert.equal(seesAccount(by([]), account(['a'])), true);
  assert.equal(seesAccount(by([]), account([], 'theirs')), false);
  assert.equal(seesAccount(by(['a']), account([])), false, 'who sees everything is not seen by who does not');
  assert.equal(seesAccount(by(['a', 'b']), account(['a'])), true);
  assert.equal(seesAccount(by(['a', 'b']), account(['a', 'c'])), false, 'nobody learns of a group they are not in');
  assert.equal(seesAccount(by(['a']), account(['a'], 'theirs')), false, 'a reseller’s customer is of another company');
  assert.equal(seesAccount(by([], null), account([], null)), false, 'no company is not one');
  assert.equal(seesAccount(by(['a'], null), { ...account([]), id: 'me' }), true, 'oneself');
});

const wrong = (check: ReturnType<typeof checkAccount>): readonly string[] =>
  check.ok ? [] : check.fieldErrors.map(({ field, code }) => `${field} ${code}`);
const draft = { displayName: '武藤 灯', role: 'inquiry-user' };

test('SUP-14 nobody gives a group they are not in, and in groups everybody gets one', () => {
  assert.deepEqual(wrong(checkAccount(support, by(['a']), { ...draft, groupIds: ['a'] })), []);
  assert.deepEqual(wrong(checkAccount(support, by(['a']), { ...draft, groupIds: ['a', 'b'] })), [
    'groupIds not-offered',
  ]);
  assert.deepEqual(wrong(checkAccount(support, by(['a']), { ...draft, groupIds: [] })), ['groupIds required']);
  assert.deepEqual(wrong(checkAccount(support, by(['a']), draft)), [], 'the groups stay as they are');
  assert.deepEqual(wrong(checkAccount(support, by([]), { ...draft, groupIds: [] })), ['groupIds not-offered']);
  assert.deepEqual(wrong(checkAccount(support, by([]), draft)), []);
});

test('SUP-14 an account that is added has a name, an address, a type and, under access control, a group', () => {
  const add = (groupIds: readonly string[], more: object = {}) =>
    checkNewAccount(support, by(groupIds), { ...draft, mailAddress: 'Ａkari@aozora.example', ...more });
  const added = add(['a'], { groupIds: ['a', 'a'] });
  assert.deepEqual(added.ok && added.draft, { ...draft, mailAddress: 'akari@aozora.example', groupIds: ['a'] });
  assert.deepEqual(wrong(add([])), []);
  assert.deepEqual(wrong(add(['a'])), ['groupIds required']);
  assert.deepEqual(wrong(add([], { role: '', mailAddress: 'x', displayName: '' })), [
    'displayName required',
    'mailAddress not-an-address',
    'role required',
  ]);
  assert.deepEqual(wrong(add([], { role: 'contract-manager' })), ['role not-offered']);
});

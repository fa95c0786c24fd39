import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canAddMailbox, checkLocalPart, isMailSubdomain, mailboxKey } from './mailbox.rules.ts';

const code = (raw: string): string => {
  const checked = checkLocalPart(raw);
  return checked.ok ? checked.value : checked.code;
};

test('MYP-08 the part before @ has 3 to 20 characters', () => {
  assert.equal(code('ab'), 'length');
  assert.equal(code('abc'), 'abc');
  assert.equal(code('a'.repeat(20)), 'a'.repeat(20));
  assert.deepEqual(checkLocalPart('a'.repeat(21)), {
    ok: false,
    code: 'length',
    params: { min: 3, max: 20, length: 21 },
  });
  for (const raw of ['', '   ', '　']) assert.equal(code(raw), 'required');
});

test('MYP-08 the part before @ has letters, digits, - and _, these two neither first nor last', () => {
  for (const good of ['yuki-1984', 'a_b', '123', 'A-_-b']) assert.equal(code(good), good);
  for (const bad of ['-abc', 'abc-', '_abc', 'abc_', '---']) assert.equal(code(bad), 'edge', bad);
  assert.deepEqual(checkLocalPart('abc_'), { ok: false, code: 'edge', params: { character: '_' } });
  for (const bad of ['a.bc', 'a bc', 'abc@', 'ゆき', 'a+b', 'あabc', 'ａｂｃé', 'abc\u0000', 'ſabc', 'K\u212A1'])
    assert.equal(code(bad), 'characters', bad);
  assert.deepEqual(checkLocalPart('a.b+c.d'), { ok: false, code: 'characters', params: { characters: '. +' } });
});

test('MYP-08 what was typed in full width is understood, and every dash that a keyboard gives', () => {
  assert.equal(code(' ｙｕｋｉ－１９８４ '), 'yuki-1984');
  assert.equal(code('ｙｕｋｉ＿ｙ'), 'yuki_y');
  for (const dash of ['ー', '−', '‐', '–', '—', '－']) assert.equal(code(`yuki${dash}y`), 'yuki-y', dash);
});

test('MYP-08 names by which whoever runs a mail domain is written to are nobody’s, in any case and width', () => {
  for (const name of ['postmaster', 'Abuse', 'ｒｏｏｔ', 'mailer-daemon']) assert.equal(code(name), 'reserved', name);
  assert.equal(code('postmaster1'), 'postmaster1');
});

test('MYP-08 case does not tell two addresses apart, and is stored as it was typed', () => {
  assert.equal(code('Yuki-Y'), 'Yuki-Y');
  assert.equal(mailboxKey('Yuki-Y', 'hinata03'), mailboxKey('yuki-y', 'hinata03'));
  assert.notEqual(mailboxKey('yuki-y', 'hinata03'), mailboxKey('yuki-y', 'hinata04'));
});

test('MYP-08 another address has a place below the limit of the contract, and none at it', () => {
  assert.deepEqual(canAddMailbox({ items: [1, 2, 3, 4], limit: 5 }), { ok: true });
  for (const items of [
    [1, 2, 3, 4, 5],
    [1, 2, 3, 4, 5, 6],
  ])
    assert.deepEqual(canAddMailbox({ items, limit: 5 }), {
      ok: false,
      code: 'too-many-mailboxes',
      params: { most: 5 },
    });
});

test('MYP-09 a subdomain has lower-case letters and two digits from 00 to 09', () => {
  for (const good of ['hinata00', 'hinata09', 'a05']) assert.ok(isMailSubdomain(good), good);
  for (const bad of ['hinata10', 'hinata9', 'Hinata03', '03', 'hinata-03', 'hinata003', 'hinata03.x', 'ｈinata03'])
    assert.ok(!isMailSubdomain(bad), bad);
});

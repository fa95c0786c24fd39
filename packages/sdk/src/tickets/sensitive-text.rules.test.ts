import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keyOf } from '../certificates/openssl.suite.ts';
import { findInFields } from './guarded-texts.rules.ts';
import { findSensitive, findSensitiveBytes, withoutSensitive } from './sensitive-text.rules.ts';

const kindsIn = (text: string): readonly string[] => findSensitive(text).map(({ kind, line }) => `${kind} ${line}`);

describe('SUP-05 what looks like a secret', () => {
  const secrets: readonly (readonly [kind: string, text: string, secret: string])[] = [
    ['password', 'password: Xk29!fooBar', 'Xk29!fooBar'],
    ['password', 'パスワードは「Xk29!fooBar」です', 'Xk29!fooBar'],
    ['password', 'ログイン情報 パスワード：Xk29!fooBar', 'Xk29!fooBar'],
    ['password', '{"passwd": "Xk29!fooBar"}', 'Xk29!fooBar'],
    ['password', 'enable secret 5 $1$mERr$hx5rVt7rPNoS4wqbXKX7m0', '$1$mERr$hx5rVt7rPNoS4wqbXKX7m0'],
    ['password', 'username admin privilege 15 password 7 0822455D0A16', '0822455D0A16'],
    ['password', 'https://admin:Xk29fooBar@10.0.0.1/', 'Xk29fooBar'],
    ['community', 'snmp-server community Sec-Ro-77 RO', 'Sec-Ro-77'],
    ['community', 'SNMPコミュニティ名: Sec-Ro-77', 'Sec-Ro-77'],
    ['community', 'snmpwalk -v2c -c Sec-Ro-77 10.0.0.1', 'Sec-Ro-77'],
    ['token', 'api_key = "0123456789abcdef0123"', '0123456789abcdef0123'],
    ['token', 'Authorization: Bearer abcdefghijklmnop.qrstuv', 'abcdefghijklmnop.qrstuv'],
    ['token', 'ghp_abcdefghijklmnopqrstuvwxyz0123456789', 'ghp_abcdefghijklmnopqrstuvwxyz0123456789'],
    ['token', 'AKIAIOSFODNN7EXAMPLE', 'AKIAIOSFODNN7EXAMPLE'],
  ];
  for (const [kind, text, secret] of secrets)
    it(`SUP-05 ${kind} in: ${text.replace(secret, '…')}`, () => {
      assert.deepEqual(kindsIn(`一行目\n${text}`), [`${kind} 2`]);
      const kept = withoutSensitive(`一行目\n${text}`);
      assert.ok(!kept.includes(secret) && kept.startsWith('一行目\n'), kept);
      assert.ok(!JSON.stringify(findSensitive(text)).includes(secret), 'it is not told what it is');
    });

  it('SUP-05 is not what people write about secrets, or instead of them', () => {
    for (const text of [
      'パスワードを忘れました。',
      'password reset fails after the update',
      'パスワード：変更できません',
      'password: ********',
      'password: <your password>',
      'password: ${SECRET}',
      'community edition を使っています',
      'コミュニティサイトは見られます',
      'tokenの有効期限',
      'The secret of success',
      'https://example.jp/path',
      '',
    ])
      assert.deepEqual(kindsIn(text), [], text);
  });

  it('CRT-05 SUP-05 a private key is found in the line in which it begins, and taken out as a block', () => {
    const key = keyOf('ed25519');
    const text = `設定です。\n${key}\n以上`;
    assert.deepEqual(kindsIn(text), ['private-key 2']);
    assert.equal(withoutSensitive(text).replaceAll('\n', ''), '設定です。●●●以上');
    const cut = withoutSensitive(`設定です。\n${key.slice(0, 60)}`);
    assert.equal(cut, '設定です。\n●●●');
    const bare = key.replaceAll(/-----[^-]+-----|\n/g, '');
    assert.equal(withoutSensitive(bare), '●●●', 'without its lines there is no telling where it ends');
  });

  it('SUP-05 is found in the beginning of a file, in UTF-8, UTF-16 and bytes', () => {
    const utf8 = new TextEncoder().encode('x\npassword: Xk29!fooBar');
    assert.deepEqual(findSensitiveBytes(utf8), [{ kind: 'password', line: 2 }]);
    const wide = new Uint8Array(Buffer.from('\ufeffpassword: Xk29!fooBar', 'utf16le'));
    assert.deepEqual(findSensitiveBytes(wide), [{ kind: 'password', line: 1 }]);
    const der = new Uint8Array(Buffer.from(keyOf('ed25519').replaceAll(/-----[^-]+-----|\n/g, ''), 'base64'));
    assert.deepEqual(findSensitiveBytes(Uint8Array.from([0, ...der])), [{ kind: 'private-key' }]);
    assert.deepEqual(findSensitiveBytes(Uint8Array.from([0, 1, 2, 3])), []);
  });

  it('SUP-05 is looked for in 1 MiB within a second', () => {
    const line = 'Nov 22 10:00:00 core-sw-01 %LINK-3-UPDOWN: Interface Gi1/0/1, changed state to down pass word key\n';
    const bytes = new TextEncoder().encode(line.repeat(Math.ceil(2 ** 20 / line.length)));
    const start = process.cpuUsage();
    assert.deepEqual(findSensitiveBytes(bytes), []);
    const { user } = process.cpuUsage(start);
    assert.ok(user < 1_000_000, `${user} µs`);
  });

  it('SUP-05 is told by the field that it is in', () => {
    assert.deepEqual(findInFields({ title: '件名', description: 'a\npassword: Xk29!fooBar' }), [
      { kind: 'password', line: 2, field: 'description' },
    ]);
  });
});

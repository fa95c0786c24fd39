import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { coversServerName, isAddress, serverNameOf } from './server-name.rules.ts';

const label = 'a'.repeat(63);

describe('CRT-05 server names', () => {
  it('CRT-05 are written as a certificate has them', () => {
    for (const [raw, name] of [
      ['www.example.jp', 'www.example.jp'],
      [' WWW.Example.JP. ', 'www.example.jp'],
      ['ｗｗｗ．ｅｘａｍｐｌｅ．ｊｐ', 'www.example.jp'],
      ['日本語。jp', 'xn--wgv71a119e.jp'],
      ['www.例え.jp', 'www.xn--r8jz45g.jp'],
      ['*.Example.jp', '*.example.jp'],
      ['＊．例え．ｊｐ', '*.xn--r8jz45g.jp'],
      ['xn--wgv71a119e.jp', 'xn--wgv71a119e.jp'],
      ['1.example.jp', '1.example.jp'],
      ['a-b.c--d.jp', 'a-b.c--d.jp'],
      ['straße.de', 'xn--strae-oqa.de'],
      [`${label}.jp`, `${label}.jp`],
      [`${label}.${label}.${label}.${'a'.repeat(61)}`, `${label}.${label}.${label}.${'a'.repeat(61)}`],
    ] as const)
      assert.equal(serverNameOf(raw), name, raw);
  });

  it('CRT-05 are nothing else: no address, port, path, part of a label, or more than fits', () => {
    const others = [
      '',
      ' ',
      '.',
      '*',
      '*.',
      '*.jp',
      'localhost',
      'a b.jp',
      'a_b.jp',
      '-a.jp',
      'a-.jp',
      'a..jp',
      '.a.jp',
      'a.jp..',
    ];
    const urls = [
      'https://a.jp',
      'a.jp/',
      'a.jp:443',
      'u@a.jp',
      'a.jp?b',
      'a.jp#b',
      'a\\b.jp',
      '%61.jp',
      'a\tb.jp',
      'a\nb.jp',
    ];
    const wildcards = ['**.a.jp', '*.*.a.jp', 'w*.a.jp', '*w.a.jp', 'a.*.jp', '*a.jp', 'a.jp.*'];
    const addresses = ['192.0.2.1', '192.0.2', '0x7f.1', '1.2.3.4.', '2001:db8::1', '[::1]', 'a.1', 'a.0x10'];
    const long = [
      `a${label}.jp`,
      `${label}.${label}.${label}.${'a'.repeat(62)}`,
      `*.${label}.${label}.${label}.${'a'.repeat(60)}`,
    ];
    const tricks = ['a\0.jp', 'a\u202E.jp', `a.jp${' '.repeat(1_000)}b.jp`, '\uD800.jp'];
    for (const raw of [...others, ...urls, ...wildcards, ...addresses, ...long, ...tricks])
      assert.equal(serverNameOf(raw), undefined, raw);
  });

  it('CRT-05 addresses are told from them', () => {
    for (const raw of ['192.0.2.1', '１９２．０．２．１', '2001:db8::1', '::ffff:192.0.2.1', '0x7f.1', '127.1'])
      assert.ok(isAddress(raw), raw);
    for (const raw of [
      '',
      'a.jp',
      '256.0.0.1',
      ':',
      'a:b',
      '12345::',
      'a.jp:443',
      '[::1]',
      '::1]x',
      '1::2::3',
      '1.2.3.4:80',
      '..',
      '...',
      '。。',
    ])
      assert.equal(isAddress(raw), false, raw);
  });

  it('CRT-05 hold for a server themselves, and a wildcard for one label more', () => {
    for (const [name, server, holds] of [
      ['a.jp', 'a.jp', true],
      ['a.jp', 'b.jp', false],
      ['*.a.jp', 'b.a.jp', true],
      ['*.a.jp', 'a.jp', false],
      ['*.a.jp', 'c.b.a.jp', false],
      ['*.a.jp', '*.a.jp', true],
      ['b.a.jp', '*.a.jp', false],
      ['*.b.a.jp', '*.a.jp', false],
      ['*.a.jp', '*.b.a.jp', false],
    ] as const)
      assert.equal(coversServerName(name, server), holds, `${name} ${server}`);
  });
});

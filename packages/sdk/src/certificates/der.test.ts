import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fromHex, toHex } from './bytes.ts';
import { der, integer, sequence } from './der-writer.ts';
import { dotted, readDer, smallInteger } from './der.ts';
import { fileOf, openssl } from './openssl.suite.ts';

const read = (hex: string): unknown => readDer(fromHex(hex));

describe('CRT-05 DER', () => {
  it('CRT-05 is read in its one form, and as a whole', () => {
    for (const hex of ['0500', '020100', '02020080', '0101ff', '3000', '3003020101', '30050603550403', '060388f71a'])
      assert.ok(read(hex), hex);
    const others = {
      'nothing': '',
      'a tag alone': '30',
      'less than its length': '020201',
      'more than it': '050000',
      'an indefinite length': '30800000',
      'a length in more bytes than it needs': '0281010a',
      'a length with leading zeros': `048200ff${'00'.repeat(255)}`,
      'a length of four bytes': `0484000000ff${'00'.repeat(255)}`,
      'a length that is cut off': '0482',
      'a tag of several bytes': '1f8100',
      'the end of an indefinite length': '0000',
      'an item longer than what it is in': '3003020201',
      'a number with leading zeros': '02020001',
      'a negative number with leading ones': '0202ff80',
      'a number of no bytes': '0200',
      'a truth that is neither': '010101',
      'NULL with something in it': '050100',
      'an identifier of no bytes': '0600',
      'an identifier that goes on': '060288f7',
      'an identifier with leading zeros': '0603558001',
      'a BIT STRING without its first byte': '0300',
      'a BIT STRING with nine unused bits': '03020900',
      'a UniversalString of three bytes': '1c03000041',
      'a BMPString of one byte': '1e0141',
      'a text in parts': '24050403414141',
      'a SEQUENCE that holds no elements': '10020500',
    };
    for (const [name, hex] of Object.entries(others)) assert.equal(read(hex), undefined, name);
  });

  it('CRT-05 is read to a depth that nobody needs', () => {
    const nested = (depth: number): unknown =>
      readDer(Array.from({ length: depth }).reduce<Uint8Array<ArrayBuffer>>((inner) => sequence(inner), der(0x05)));
    assert.ok(nested(24));
    assert.equal(nested(25), undefined);
    assert.equal(nested(5_000), undefined);
    assert.equal(read('30'.repeat(30_000)), undefined);
  });

  it('CRT-05 is written with lengths of every size', () => {
    for (const [length, head] of [
      [0, '0400'],
      [127, '047f'],
      [128, '048180'],
      [255, '0481ff'],
      [256, '04820100'],
      [65_536, '0483010000'],
    ] as const) {
      const written = der(0x04, new Uint8Array(length));
      assert.equal(toHex(written.subarray(0, head.length / 2)), head);
      assert.equal(readDer(written)?.content.length, length);
    }
  });

  it('CRT-05 numbers are written and read as they are', () => {
    for (const number of [0, 1, 127, 128, 255, 256, 600_000, 2 ** 31 - 1])
      assert.equal(smallInteger(readDer(integer(number))), number);
    assert.equal(toHex(integer(fromHex('0000ff'))), '020200ff');
    assert.equal(toHex(integer(fromHex('0000'))), '020100');
    assert.equal(smallInteger(readDer(fromHex('0201ff'))), undefined);
    assert.equal(smallInteger(readDer(fromHex('02050100000000'))), undefined);
  });

  it('CRT-05 identifiers are shown as openssl takes them', () => {
    for (const text of [
      '2.5.4.3',
      '1.2.840.113549.1.1.1',
      '1.3.132.0.10',
      '0.9.2342',
      '1.39.1',
      '2.999.3',
      '2.16.840.1',
    ])
      assert.equal(dotted(readDer(encoded(text))?.content ?? new Uint8Array()), text);
  });
});

/** What openssl writes for an identifier. */
function encoded(text: string): Uint8Array<ArrayBuffer> {
  const out = fileOf('');
  openssl(['asn1parse', '-genstr', `OID:${text}`, '-noout', '-out', out]);
  return Uint8Array.from(readFileSync(out));
}

import assert from 'node:assert/strict';
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { describe, it } from 'node:test';
import { fromHex, utf8, type Bytes } from './bytes.ts';
import { algorithm, bits, der, integer, nothing, octets, oid, sequence, set, utf8String } from './der-writer.ts';
import { bitString, itemsOf, readDer, unsigned } from './der.ts';
import { writeName } from './distinguished-name.ts';
import { writeAlternativeNames } from './general-names.ts';
import { inspectCsr } from './inspect-csr.ts';
import { keyOf } from './openssl.suite.ts';

const key = createPrivateKey(keyOf('prime256v1'));
const spki = Uint8Array.from(createPublicKey(key).export({ type: 'spki', format: 'der' }));
const ecdsa = algorithm('2a8648ce3d040302');
const pkcs9 = oid('2a864886f70d01090e');
const microsoft = oid('2b06010401823702010e');
const asks = (type: Bytes, ...names: readonly string[]): Bytes =>
  sequence(type, set(sequence(writeAlternativeNames(names))));

interface Parts {
  readonly version?: number;
  readonly name?: Bytes;
  readonly publicKey?: Bytes;
  readonly attributes?: readonly Bytes[] | undefined;
}

/** A request put together and signed, also as no program would. */
function made({ version = 0, name = writeName({ commonName: 'a.jp' }), publicKey = spki, ...rest }: Parts = {}): Bytes {
  const attributes = 'attributes' in rest ? rest.attributes : [];
  const info = sequence(integer(version), name, publicKey, ...(attributes ? [der(0xa0, ...attributes)] : []));
  return sequence(info, ecdsa, bits(sign('sha256', info, key)));
}
const codes = async (input: Bytes): Promise<readonly string[]> =>
  (await inspectCsr(input)).findings.map(({ code }) => code);
const namesIn = async (input: Bytes): Promise<readonly string[] | undefined> =>
  (await inspectCsr(input)).names?.map(({ value }) => value);

describe('CRT-05 requests of other programs', () => {
  it('CRT-05 are read as IIS makes them', async () => {
    const provider = sequence(integer(1), der(0x1e, utf8('\0M\0S')), bits(new Uint8Array()));
    const input = made({
      attributes: [
        sequence(oid('2b0601040182370d0203'), set(der(0x16, utf8('10.0.20348.2')))),
        sequence(oid('2b0601040182371514'), set(sequence(integer(5), utf8String('SERVER'), utf8String('W3SVC')))),
        sequence(oid('2b0601040182370d0202'), set(provider)),
        asks(microsoft, 'b.jp'),
      ],
    });
    assert.deepEqual(await codes(input), []);
    assert.deepEqual(await namesIn(input), ['a.jp', 'b.jp']);
  });

  it('CRT-05 are read without any attributes, and with a password that is not shown', async () => {
    assert.deepEqual(await codes(made({ attributes: undefined })), []);
    const input = made({ attributes: [sequence(oid('2a864886f70d010907'), set(utf8String('hunter2hunter2')))] });
    const inspection = await inspectCsr(input);
    assert.equal(inspection.ok, true);
    assert.ok(!JSON.stringify({ ...inspection, pem: '' }).includes('hunter2'));
  });

  it('CRT-05 are damaged where two programs could read two things', async () => {
    const critical = sequence(oid('551d11'), der(0x01, Uint8Array.of(255)), octets(sequence(der(0x82, utf8('c.jp')))));
    const asked = (...extensions: readonly Bytes[]): Bytes => sequence(pkcs9, set(sequence(...extensions)));
    assert.deepEqual(await namesIn(made({ attributes: [asked(critical)] })), ['a.jp', 'c.jp']);
    const other = writeAlternativeNames(['d.jp']);
    const twice: readonly (readonly Bytes[])[] = [
      [asks(pkcs9, 'b.jp'), asks(pkcs9, 'c.jp')],
      [asks(pkcs9, 'b.jp'), asks(microsoft, 'c.jp')],
      [asked(critical, other)],
      [sequence(pkcs9, set(sequence(other), sequence(critical)))],
      [sequence(pkcs9, set(sequence(other)), set())],
      [asked(sequence(oid('551d11'), octets(sequence(), nothing())))],
      [asked(sequence(oid('551d11'), octets(der(0x82, utf8('c.jp')))))],
      [asked(sequence(oid('551d11'), octets(sequence(der(0x82, fromHex('ff'))))))],
      [asked(sequence(oid('551d11'), octets(sequence(der(0x87, new Uint8Array(5))))))],
      [asked(nothing())],
      [nothing()],
    ];
    for (const attributes of twice) assert.deepEqual(await codes(made({ attributes })), ['damaged']);
    assert.deepEqual(await codes(made({ version: 1 })), ['damaged']);
    const name = sequence(set(sequence(oid('550403'), utf8String('a.jp'), nothing())));
    assert.deepEqual(await codes(made({ name })), ['damaged']);
    for (const text of ['0c02c328', '13018f', '1e02d800', '1c04ffffffff', '300c'])
      assert.deepEqual(
        await codes(made({ name: sequence(set(sequence(oid('550403'), fromHex(text)))) })),
        ['damaged'],
        text,
      );
  });

  it('CRT-05 are refused for keys that protect nothing, or are none', async () => {
    const rsa = (modulus: Bytes, exponent: Bytes): Bytes =>
      sequence(algorithm('2a864886f70d010101', nothing()), bits(sequence(integer(modulus), integer(exponent))));
    const odd = new Uint8Array(256).fill(255);
    const even = Uint8Array.from(odd).fill(254, 255);
    const [one, usual] = [Uint8Array.of(1), Uint8Array.of(1, 0, 1)];
    for (const [publicKey, code] of [
      [rsa(odd, one), 'weak-key'],
      [rsa(odd, Uint8Array.of(4)), 'weak-key'],
      [rsa(even, usual), 'weak-key'],
      [rsa(odd.subarray(1), usual), 'weak-key'],
      [rsa(new Uint8Array(1_025).fill(255), usual), 'unsupported-key'],
      [rsa(new Uint8Array(), usual), 'damaged'],
      [sequence(algorithm('2a864886f70d010101', nothing()), bits(nothing())), 'damaged'],
      [sequence(algorithm('2a8648ce3d0201', oid('2a8648ce3d030107')), bits(Uint8Array.of(4, 1, 2))), 'damaged'],
      [nothing(), 'damaged'],
    ] as const)
      assert.equal((await codes(made({ publicKey })))[0], code);
    const offCurve = Uint8Array.from(spki);
    offCurve[offCurve.length - 1] = (offCurve.at(-1) ?? 0) ^ 1;
    assert.deepEqual(await codes(made({ publicKey: offCurve })), ['bad-signature']);
    const rsaInfo = made({ publicKey: rsa(odd, usual) });
    assert.deepEqual(await codes(rsaInfo), ['bad-signature'], 'a key of another kind than the signature');
  });

  it('CRT-05 a signature whose numbers happen to be short holds', async () => {
    let found = 0;
    for (let tries = 0; tries < 20_000 && found < 5; tries++) {
      const request = made();
      const numbers = itemsOf(readDer(bitString(readDer(request)?.items[2]) ?? request)).map(unsigned);
      if (numbers.every((number) => number?.length === 32)) continue; // one of 128 has a number of 31 bytes or less
      found += 1;
      assert.deepEqual(await codes(request), []);
    }
    assert.equal(found, 5);
  });

  it('CRT-05 a signature of numbers that are none, or too large, does not hold', async () => {
    const body = sequence(integer(0), writeName({ commonName: 'a.jp' }), spki, der(0xa0));
    assert.deepEqual(await codes(sequence(body, ecdsa, bits(sign('sha256', body, key)))), []);
    const large = new Uint8Array(33).fill(255);
    for (const signature of [
      new Uint8Array(),
      sequence(),
      sequence(integer(1)),
      sequence(integer(large), integer(1)),
      sequence(integer(0), integer(0)),
      sequence(integer(1), integer(1), integer(1)),
      new Uint8Array(64).fill(1),
    ])
      assert.deepEqual(await codes(sequence(body, ecdsa, bits(signature))), ['bad-signature']);
  });
});

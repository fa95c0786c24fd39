import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { canActivate, exceededProducts } from './activation.rules.ts';
import { readActivationFile, writeActivationFile, type ActivationContent } from './activation-file.rules.ts';
import type { ActivationKey } from './activation-key.model.ts';
import { readActivationRequest, writeActivationRequest, type ActivationRequest } from './activation-request.rules.ts';

const request: ActivationRequest = {
  id: 'r'.repeat(22),
  product: 'platform',
  system: { id: 's'.repeat(22), name: '本番サーバー' },
  createdAt: '2026-11-20T00:00:00.000Z',
};
const content: ActivationContent = {
  id: 'a',
  requestId: request.id,
  systemId: request.system.id,
  product: 'platform',
  contract: 'C-000001',
  environment: '本番環境',
  licenses: [{ product: 'platform', name: '基盤', count: 3, endsOn: '2026-12-31' }],
  timeZone: 'Asia/Tokyo',
  issuedAt: '2026-11-20T01:00:00.000Z',
};

async function newKey(keyId: string): Promise<{ readonly privateKey: CryptoKey; readonly jwk: ActivationKey }> {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  assert.ok('privateKey' in pair);
  const { kty = '', crv = '', x = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  return { privateKey: pair.privateKey, jwk: { kty, crv, x, kid: keyId } };
}

/** Every way to change one character of a text. */
const changed = (text: string) =>
  fc
    .tuple(fc.nat(text.length - 1), fc.constantFrom('0', 'x', '"', ' ', '漢', ''))
    .map(([at, by]) => text.slice(0, at) + by + text.slice(at + 1));

describe('LIC-08 activation files', () => {
  it('a request is read as it was written, also after an editor put a byte order mark before it', async () => {
    const text = await writeActivationRequest(request);
    assert.deepEqual(await readActivationRequest(text), { ok: true, request });
    assert.deepEqual(await readActivationRequest(`\uFEFF${text.replaceAll(/\s/g, '')}`), { ok: true, request });
  });

  it('LIC-08 a request of a newer system, with members more, is read, and is damaged where they do not belong to its digest', async () => {
    const further = { ...request, edition: 'large', system: { ...request.system, version: '8.1' } };
    const text = await writeActivationRequest(further);
    assert.deepEqual(await readActivationRequest(text), { ok: true, request });
    const other = text.replace('8.1', '8.2');
    assert.deepEqual(await readActivationRequest(other), { ok: false, code: 'activation-request-damaged' });
    const added = JSON.stringify({ ...JSON.parse(await writeActivationRequest(request)), request: further });
    assert.deepEqual(await readActivationRequest(added), { ok: false, code: 'activation-request-damaged' });
  });

  it('a request that was changed anywhere says the same or is refused', async () => {
    const text = await writeActivationRequest(request);
    await fc.assert(
      fc.asyncProperty(changed(text), async (other) => {
        const reading = await readActivationRequest(other);
        if (reading.ok) assert.deepEqual(reading.request, request);
      }),
      { numRuns: 1_000 },
    );
  });

  it('no text makes reading throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), async (text) => {
        assert.equal((await readActivationRequest(text)).ok, false);
        assert.equal((await readActivationFile(text, [])).ok, false);
      }),
      { numRuns: 1_000 },
    );
  });

  it('nothing makes reading throw: content nested without end, a key that is none', async () => {
    const { privateKey, jwk } = await newKey('k');
    const file = JSON.parse(await writeActivationFile(content, { keyId: 'k', privateKey }));
    const asked = JSON.parse(await writeActivationRequest(request));
    const deep = (whole: object): string =>
      JSON.stringify(whole).replace('"DEEP"', `${'['.repeat(60_000)}${']'.repeat(60_000)}`);
    const nested = await readActivationFile(deep({ ...file, more: 'DEEP' }), [jwk]);
    assert.deepEqual(nested, { ok: false, code: 'activation-damaged' });
    const nestedRequest = deep({ ...asked, request: { ...request, more: 'DEEP' } });
    assert.deepEqual(await readActivationRequest(nestedRequest), { ok: false, code: 'activation-request-damaged' });
    for (const noKey of [
      { ...jwk, x: 'AAAA' },
      { ...jwk, kty: 'none' },
      { ...jwk, crv: 'none' },
    ])
      assert.deepEqual(await readActivationFile(JSON.stringify(file), [noKey]), {
        ok: false,
        code: 'activation-foreign',
      });
  });

  it('LIC-08 a file says that it cannot be checked in a browser without Ed25519, and not that something is wrong with it', async (t) => {
    const { privateKey, jwk } = await newKey('k');
    const text = await writeActivationFile(content, { keyId: 'k', privateKey });
    t.mock.method(crypto.subtle, 'importKey', () => Promise.reject(new DOMException('no', 'NotSupportedError')));
    assert.deepEqual(await readActivationFile(text, [jwk]), { ok: false, code: 'activation-unsupported' });
  });

  it('LIC-08 a file of more than 256 KiB is not read', async () => {
    const { privateKey, jwk } = await newKey('k');
    const text = await writeActivationFile(content, { keyId: 'k', privateKey });
    const bytes = new TextEncoder().encode(text).length;
    const most = text + ' '.repeat(256 * 1024 - bytes);
    assert.equal((await readActivationFile(most, [jwk])).ok, true);
    assert.deepEqual(await readActivationFile(`${most} `, [jwk]), { ok: false, code: 'activation-too-large' });
  });

  it('LIC-08 a file is signed as a whole: what a newer vendor signed beside is left out, what was added to it is refused', async () => {
    const { privateKey, jwk } = await newKey('k');
    const [license] = content.licenses;
    const newer = {
      ...content,
      supportUntil: '2027-03-31',
      licenses: [{ ...license, seats: 3, product: 'p', name: 'n', count: 3 }],
    };
    const text = await writeActivationFile(newer, { keyId: 'k', privateKey });
    const reading = await readActivationFile(text, [jwk]);
    assert.ok(reading.ok);
    assert.deepEqual(Object.keys(reading.activation), Object.keys(content));
    assert.deepEqual(reading.activation.licenses, [{ product: 'p', name: 'n', count: 3, endsOn: license?.endsOn }]);
    const plain = JSON.parse(await writeActivationFile(content, { keyId: 'k', privateKey }));
    for (const added of [
      { ...plain, note: 'x' },
      { ...plain, activation: { ...content, note: 'x' } },
      { ...plain, activation: { ...content, licenses: [{ ...license, most: 999 }] } },
    ])
      assert.deepEqual(await readActivationFile(JSON.stringify(added), [jwk]), {
        ok: false,
        code: 'activation-damaged',
      });
  });

  it('a file whose content was changed anywhere is refused', async () => {
    const { privateKey, jwk } = await newKey('k');
    const text = await writeActivationFile(content, { keyId: 'k', privateKey });
    assert.deepEqual(await readActivationFile(text, [jwk]), { ok: true, activation: content });
    await fc.assert(
      fc.asyncProperty(changed(text), async (other) => {
        const reading = await readActivationFile(other, [jwk]);
        if (reading.ok) assert.deepEqual(reading.activation, content);
      }),
      { numRuns: 1_000 },
    );
  });

  it('a file that another key signed is foreign, whatever key it names', async () => {
    const [own, other] = [await newKey('own'), await newKey('other')];
    const signed = (keyId: string) => writeActivationFile(content, { keyId, privateKey: other.privateKey });
    assert.deepEqual(await readActivationFile(await signed('other'), [own.jwk]), {
      ok: false,
      code: 'activation-foreign',
    });
    assert.deepEqual(await readActivationFile(await signed('own'), [own.jwk]), {
      ok: false,
      code: 'activation-damaged',
    });
    for (const text of ['', '[]', '{"format":"madoguchi-activation-request","version":1}'])
      assert.deepEqual(await readActivationFile(text, [own.jwk]), { ok: false, code: 'activation-unknown' });
  });
});

describe('LIC-08 what can be activated', () => {
  const product = { name: '基盤', count: 5, assigned: 5, expired: false };

  it('LIC-08 a product is exceeded by what all environments have beyond the contract, and not once it has expired', () => {
    const exceeded = (assigned: number, expired = false): unknown =>
      exceededProducts([{ ...product, assigned, expired }]);
    assert.deepEqual([exceeded(0), exceeded(5)], [[], []]);
    assert.deepEqual(exceeded(6), [{ name: '基盤', count: 1 }]);
    assert.deepEqual(exceeded(6, true), []);
  });

  it('LIC-08 tells apart that the contract has ended, nothing is assigned or begun, and which product is exceeded first', () => {
    const facts = { ended: false, current: 1, coming: false, exceeded: [] };
    const exceeded = [
      { name: '基盤', count: 2 },
      { name: '帳票', count: 9 },
    ];
    const code = (changed: Partial<typeof facts>): unknown => {
      const decision = canActivate({ ...facts, ...changed });
      return decision.ok || decision.code;
    };
    assert.equal(code({}), true);
    assert.equal(code({ current: 0 }), 'nothing-assigned');
    assert.equal(code({ current: 0, coming: true }), 'not-begun');
    assert.equal(code({ coming: true }), true);
    assert.deepEqual(canActivate({ ...facts, exceeded }), {
      ok: false,
      code: 'licenses-exceeded',
      params: { product: '基盤', count: 2 },
    });
    assert.deepEqual(canActivate({ ...facts, ended: true, exceeded }), { ok: false, code: 'contract-ended' });
  });
});

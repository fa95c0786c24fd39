import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
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

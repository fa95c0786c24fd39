import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as presets from '../portal/presets/index.ts';
import { hour, minute } from '../portal/time.ts';
import { checkPasswordLink, passwordLinkExpiry } from './password-link.rules.ts';

const issued = Date.parse('2026-11-20T10:00:00.000+09:00');
const refused = (code: string) => ({ ok: false, code, params: {} });

describe('AUTH-07 password links', () => {
  it('AUTH-07 works 59:59.999 after it was asked for, and not at 60:00.000', () => {
    for (const portal of [presets.information, presets.license, presets.support]) {
      const link = { expiresAt: passwordLinkExpiry(portal, 'reset', issued) };
      assert.deepEqual(checkPasswordLink(link, issued), { ok: true });
      assert.deepEqual(checkPasswordLink(link, issued + hour - 1), { ok: true });
      assert.deepEqual(checkPasswordLink(link, issued + hour), refused('link-expired'));
    }
  });

  it('AUTH-07 works through the seventh calendar day when the vendor sent it', () => {
    const link = { expiresAt: passwordLinkExpiry(presets.support, 'first', issued) };
    assert.deepEqual(checkPasswordLink(link, Date.parse('2026-11-27T23:59:59.999+09:00')), { ok: true });
    assert.deepEqual(checkPasswordLink(link, Date.parse('2026-11-28T00:00:00.000+09:00')), refused('link-expired'));
  });

  it('INF-03 tells an unknown, a used, a replaced and an expired link apart', () => {
    const expiresAt = issued + 60 * minute;
    assert.deepEqual(checkPasswordLink(undefined, issued), refused('link-unknown'));
    assert.deepEqual(checkPasswordLink({ expiresAt, usedAt: issued }, issued), refused('link-used'));
    assert.deepEqual(checkPasswordLink({ expiresAt, supersededAt: issued }, issued), refused('link-superseded'));
    assert.deepEqual(checkPasswordLink({ expiresAt }, expiresAt), refused('link-expired'));
  });

  it('INF-03 says that a link was used or replaced also after its time', () => {
    const expiresAt = issued;
    assert.deepEqual(checkPasswordLink({ expiresAt, usedAt: 0, supersededAt: 0 }, issued + 1), refused('link-used'));
    assert.deepEqual(checkPasswordLink({ expiresAt, supersededAt: 0 }, issued + 1), refused('link-superseded'));
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets, type PortalConfiguration } from '@madoguchi/sdk';
import { spanName, spansOf } from './spans.ts';

const ends = (configuration: PortalConfiguration): Readonly<Record<string, number>> =>
  Object.fromEntries(spansOf(configuration).map(({ minutes, what }) => [what.ja, minutes]));

test('the spans that the vendor’s page offers for a portal are those at which something ends there', () => {
  for (const configuration of Object.values(presets)) {
    const { session, lockout, recovery, initialPassword } = configuration;
    const spans = ends(configuration);
    assert.equal(spans['操作のないログインが終わります'], session.idleMinutes);
    assert.equal(spans['操作していても、ログインが終わります'], session.absoluteHours * 60);
    assert.equal(
      spans['パスワードを続けて間違えたあとのロックが解けます'],
      lockout.ends.type === 'after' ? lockout.ends.minutes : undefined,
    );
    assert.equal(
      spans['パスワードを設定するURLの期限が切れます'],
      recovery.type === 'vendor' ? undefined : recovery.linkMinutes,
    );
    const lastMinute = ((initialPassword.validDays ?? 0) + 1) * 1_440;
    assert.equal(
      spans['初期パスワードの期限が切れます'],
      initialPassword.validDays === undefined ? undefined : lastMinute,
    );
  }
});

test('each span has a button of its own, the shortest first', () => {
  const names = spansOf(presets.information).map((span) => spanName(span));
  assert.deepEqual(
    names.map(({ ja }) => ja),
    ['15分進める', '30分進める', '1時間進める', '12時間進める', '1日進める', '30日進める'],
  );
  assert.deepEqual(
    names.map(({ en }) => en),
    ['15 min ahead', '30 min ahead', '1 hour ahead', '12 hours ahead', '1 day ahead', '30 days ahead'],
  );
});

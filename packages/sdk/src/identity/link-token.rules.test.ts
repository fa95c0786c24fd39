import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linkTokenIn, linkWithToken, withoutLinkTokens } from './link-token.rules.ts';

it('AUTH-07 the token of a link is written, found and taken out in one way', () => {
  const link = linkWithToken('https://host.example/password', 'a-_9');
  assert.equal(link, 'https://host.example/password#mado-token=a-_9');
  const text = `${link}\nhttps://host.example/password#other`;
  assert.equal(linkTokenIn(text), 'a-_9');
  assert.equal(linkTokenIn(new URL(link).hash), 'a-_9');
  for (const none of ['', '#mado-token=', 'https://host.example/?mado-token=a'])
    assert.equal(linkTokenIn(none), undefined);
  assert.equal(
    withoutLinkTokens(text),
    'https://host.example/password#mado-token=…\nhttps://host.example/password#other',
  );
});

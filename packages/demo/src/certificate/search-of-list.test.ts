import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listBefore, recordPage } from './search-of-list.ts';

test('CRT-08 a record leads back to the list with the search that it was opened from, and to nothing else', () => {
  const search = '?applications-conditions=organisation%3A%E6%97%A5%E6%9C%AC+%26';
  const { hash, searchParams } = new URL(recordPage('a&b', search), 'https://localhost');
  assert.equal(searchParams.get('application'), 'a&b');
  assert.equal(listBefore(hash), `/certificate/applications/${search}`);
  assert.equal(recordPage('1', ''), '/certificate/application/?application=1');
  for (const other of ['', '#', '#withdrawn', '#%E6', '#//evil.example/', '#https%3A%2F%2Fevil.example'])
    assert.equal(listBefore(other), '/certificate/applications/', other);
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ListSettingsInput, ListView } from './list-settings.model.ts';
import {
  agreesWith,
  canAddView,
  changedSettings,
  checkViewName,
  isDone,
  isShowing,
  viewNamed,
  type ListSettingsChange,
} from './list-settings.rules.ts';
import { anyText, optional, rule } from './property.suite.ts';

const view = (name: string, further: Partial<ListView> = {}): ListView => ({ name, columns: null, ...further });
const kept = (...views: readonly ListView[]): ListSettingsInput => ({ columns: null, views });

describe('LIC-04 the views of a list', () => {
  it('LIC-04 have a name of 1 to 60 characters on one line, kept as it was typed', () => {
    assert.deepEqual(checkViewName(' 髙﨑の契約 ', []), { ok: true, text: '髙﨑の契約' });
    assert.deepEqual(checkViewName('𠮷'.repeat(60), []), { ok: true, text: '𠮷'.repeat(60) });
    assert.deepEqual(checkViewName('あ'.repeat(61), []), { ok: false, code: 'length', params: { max: 60 } });
    for (const empty of ['', ' ', '\u3000']) assert.equal(checkViewName(empty, []).ok, false);
    assert.equal(checkViewName('a\nb', []).ok, false);
  });

  it('LIC-04 have names that differ in more than width, case and spaces', () => {
    const others = [view('期限 ABC')];
    for (const same of ['期限 ABC', '期限　ａｂｃ', ' 期限  Abc '])
      assert.deepEqual(checkViewName(same, others), { ok: false, code: 'taken', params: { name: '期限 ABC' } });
    assert.equal(checkViewName('期限ABC', others).ok, true);
  });

  it('LIC-04 are 20 at most', () => {
    assert.equal(canAddView(19).ok, true);
    assert.deepEqual(canAddView(20), { ok: false, code: 'too-many-views', params: { most: 20 } });
  });

  it('LIC-04 are made, replaced in their place, and removed; the others stay', () => {
    const [a, b, c] = [view('a'), view('b'), view('c')];
    const before = kept(a, b, c);
    const newer = view('b', { search: '東海' });
    assert.deepEqual(changedSettings(before, { type: 'keep', view: newer }), kept(a, newer, c));
    assert.deepEqual(changedSettings(before, { type: 'keep', view: view('d') }), kept(a, b, c, view('d')));
    assert.deepEqual(changedSettings(before, { type: 'remove', name: 'b' }), kept(a, c));
    assert.deepEqual(changedSettings(before, { type: 'remove', name: 'x' }), before);
    assert.deepEqual(changedSettings(before, { type: 'columns', columns: ['n'] }), { ...before, columns: ['n'] });
  });

  it('LIC-04 a change agrees with what was kept elsewhere, unless that is about the same view', () => {
    const [a, b] = [view('a'), view('b')];
    const mine: ListSettingsChange = { type: 'keep', view: view('a', { search: '東海' }) };
    assert.equal(agreesWith(mine, kept(a), kept(a, b)), true, 'another view was made');
    assert.equal(agreesWith(mine, kept(a, b), kept(a)), true, 'another view was removed');
    assert.equal(agreesWith(mine, kept(a), kept(view('a', { sort: 'name' }))), false, 'it was changed');
    assert.equal(agreesWith(mine, kept(a), kept()), false, 'it was removed');
    assert.equal(agreesWith(mine, kept(), kept(a)), false, 'its name was given');
    assert.equal(agreesWith(mine, kept(a), kept(mine.view)), true, 'it is there already');
    const removal: ListSettingsChange = { type: 'remove', name: 'a' };
    assert.equal(agreesWith(removal, kept(a), kept()), true, 'it is gone already');
    assert.equal(agreesWith(removal, kept(a), kept(view('a', { sort: 'name' }))), false);
    assert.equal(agreesWith({ type: 'columns', columns: null }, kept(a), kept(b)), true);
  });

  it('LIC-04 a view is recognised by what it shows, however it was left out', () => {
    const look = { search: ' 東海 ', sort: undefined, columns: ['name'] };
    assert.equal(isShowing({ search: '東海', columns: ['name'] }, look), true);
    assert.equal(isShowing({ search: '', columns: null }, { columns: null }), true);
    assert.equal(isShowing({ columns: [] }, { columns: null }), false);
    assert.equal(isShowing({ sort: 'name', columns: null }, { sort: 'number', columns: null }), false);
  });

  it('SUP-06 a view is recognised by what narrows it, in whatever order', () => {
    const filters = { state: 'open', kind: 'fault' };
    assert.equal(
      isShowing({ filters, columns: null }, { filters: { kind: 'fault', state: 'open' }, columns: null }),
      true,
    );
    assert.equal(isShowing({ filters: {}, columns: null }, { columns: null }), true);
    assert.equal(isShowing({ filters, columns: null }, { filters: { state: 'open' }, columns: null }), false);
  });

  const names = fc.oneof(anyText, fc.constantFrom('a', 'A', ' ａ', 'b', 'b '));
  const views = fc.array(
    fc.record({
      name: names,
      search: optional(anyText),
      sort: optional(fc.constantFrom('name', 'number')),
      filters: optional(fc.dictionary(fc.constantFrom('state', 'kind'), fc.constantFrom('open', 'fault'))),
      columns: fc.option(fc.array(fc.constantFrom('name', 'number'), { maxLength: 2 })),
    }),
    { maxLength: 4 },
  );
  const settings = fc.record({ columns: fc.constantFrom(null, ['name']), views });
  const change: fc.Arbitrary<ListSettingsChange> = fc.oneof(
    fc.record({ type: fc.constant('columns' as const), columns: fc.constantFrom(null, ['number']) }),
    fc.record({ type: fc.constant('remove' as const), name: names }),
    views.filter(({ length }) => length > 0).map(([one]) => ({ type: 'keep' as const, view: one ?? view('a') })),
  );

  rule('checkViewName and viewNamed', fc.tuple(names, views), ([name, others]) => {
    const check = checkViewName(name, others);
    if (check.ok) assert.equal(viewNamed(others, check.text), undefined);
    else if (check.code === 'taken') assert.ok(viewNamed(others, name));
  });
  rule('canAddView', fc.nat(), (count) => assert.equal(canAddView(count).ok, count < 20));
  rule('changedSettings, isDone and agreesWith', fc.tuple(settings, settings, change), ([seen, other, one]) => {
    const changed = changedSettings(seen, one);
    const twice = seen.views.length !== new Set(seen.views.map(({ name }) => viewNamed(seen.views, name))).size;
    if (!twice) assert.ok(isDone(one, changed)); // no two views of one name are ever kept
    assert.ok(agreesWith(one, seen, seen));
    assert.ok(!isDone(one, other) || agreesWith(one, seen, other));
    assert.ok(changed.views.length <= seen.views.length + 1);
  });
  rule('isShowing', fc.tuple(views, views), ([[one], [other]]) => {
    if (one) assert.ok(isShowing(one, { ...one, search: `${one.search ?? ''} ` }));
    if (one && other) assert.equal(isShowing(one, other), isShowing(other, one));
  });
});

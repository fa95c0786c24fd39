import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StoryOfEach } from '../../stories/by-hand.ts';
import type { StateExamples } from '../../stories/state-examples.ts';

type State = { readonly type: 'loading' } | { readonly type: 'ready'; readonly rows: number };

// what does not compile is the proof: an expected error that does not come fails the build
test('an example or a story of a state that is missing, or of another state, does not compile', () => {
  const all: StateExamples<State> = { loading: { type: 'loading' }, ready: { type: 'ready', rows: 0 } };
  // @ts-expect-error -- `ready` is missing
  const missing: StateExamples<State> = { loading: { type: 'loading' } };
  // @ts-expect-error -- `ready` shows another state
  const other: StateExamples<State> = { loading: { type: 'loading' }, ready: { type: 'loading' } };
  // @ts-expect-error -- there is no such state
  const more: StateExamples<State> = { ...all, gone: { type: 'gone' } };
  // @ts-expect-error -- the other states have no story
  const stories: StoryOfEach<'mado-login'> = { ready: {} };
  assert.equal([all, missing, other, more, stories].length, 5);
});

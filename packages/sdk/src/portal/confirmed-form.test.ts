import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createConfirmedForm, type ConfirmedState } from './confirmed-form.ts';
import { PortalError } from './errors.ts';
import { createStore } from './store.ts';

interface Facts {
  readonly name: string;
}
type State = ConfirmedState<Facts, string> | (Facts & { readonly type: 'saved' }) | { readonly type: 'gone' };

/** A form that needs a name, whose sending ends as told. */
const opened = (sending: (draft: string) => Promise<void>) => {
  const store = createStore<State>({ type: 'ready', name: ' a ' });
  const form = createConfirmedForm<Facts, string, State>(store, {
    facts: (state) =>
      state.type === 'gone' || state.type === 'submitting' || state.type === 'saved' ? undefined : { name: state.name },
    check: ({ name }) =>
      name.trim() === ''
        ? { ok: false, fieldErrors: [{ field: 'name', code: 'required' }] }
        : { ok: true, draft: name.trim() },
    async send(draft, { name }) {
      await sending(draft);
      return { type: 'saved', name };
    },
    refused: async ({ code }) => (code === 'not-found' ? { type: 'gone' } : undefined),
  });
  return { store, form };
};
const refusing = (thrown: unknown) => {
  const one = opened(() => Promise.reject(thrown));
  one.form.review();
  return one;
};

describe('a form that is confirmed', () => {
  it('sends what was confirmed, once, and nothing that was not', async () => {
    const sent: string[] = [];
    const { store, form } = opened(async (draft) => void sent.push(draft));
    await form.send();
    form.change(() => ({ name: ' ' }));
    form.review();
    await form.send();
    assert.deepEqual(store.state, { type: 'invalid', name: ' ', fieldErrors: [{ field: 'name', code: 'required' }] });
    form.change(() => ({ name: ' b ' }));
    form.review();
    assert.deepEqual(store.state, { type: 'confirming', name: ' b ', draft: 'b' });
    form.back();
    await form.send();
    assert.deepEqual(sent, []);
    form.review();
    await Promise.all([form.send(), form.send()]);
    assert.deepEqual(sent, ['b']);
    for (const verb of [form.review, form.back, () => form.change(() => ({ name: 'c' }))]) verb();
    assert.deepEqual(store.state, { type: 'saved', name: ' b ' });
  });

  it('stays at the confirmation where a host keeps it from being sent', async () => {
    const { store, form } = opened(() => Promise.resolve());
    form.review();
    await form.send(() => false);
    assert.equal(store.state.type, 'confirming');
  });

  it('goes where a refusal leads, tells fields apart, and keeps what was typed', async () => {
    const fieldErrors = [{ field: 'name', code: 'taken' }];
    const error = new PortalError('locked');
    for (const [thrown, state] of [
      [new PortalError('not-found', { fieldErrors }), { type: 'gone' }],
      [new PortalError('invalid-input', { fieldErrors }), { type: 'invalid', name: ' a ', fieldErrors }],
      [error, { type: 'failed', name: ' a ', error }],
    ] as const) {
      const { store, form } = refusing(thrown);
      await form.send();
      assert.deepEqual(store.state, state);
    }
  });

  it('takes everything else that goes wrong for a broken line, and can be sent again', async () => {
    const { store, form } = refusing(new Error('no connection'));
    await form.send();
    assert.equal(store.state.type === 'failed' && store.state.error.code, 'network');
    form.review();
    assert.equal(store.state.type, 'confirming');
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { memoryStorage } from '../portal/draft.suite.ts';
import {
  follow,
  held,
  json,
  portalAt,
  problem,
  replyServer,
  routes,
  session,
  type Reply,
} from '../portal/reply-server.suite.ts';
import {
  createCustomerDetailsForm,
  type CustomerDetailsForm,
  type CustomerDetailsFormState,
} from './customer-details-form.ts';
import type { PostalCodeLookup } from './postal-code-lookup.ts';

const details = {
  customerNumber: '40010001',
  name: '山之内 由紀',
  kana: 'ヤマノウチ ユキ',
  identifier: 'yuki@example.jp',
  telephone: '045-555-0101',
  postalCode: '223-0062',
  address: '神奈川県横浜市港北区日吉本町1-22-10',
  version: 3,
};
const stored = { ...details, telephone: '045-555-0199', version: 4 };
const read = 'GET /customer-details';
const update = 'PUT /customer-details';

const one = {
  name: 'createCustomerDetailsForm',
  make: (portal) => createCustomerDetailsForm(portal),
  reads: {
    route: read,
    reply: json(200, details),
    becomes: 'ready',
    once: 'what is typed or chosen in it stays as it stands',
  },
  verbs: {
    type: ({ type }) => type({ telephone: '0455550199' }),
    lookUp: ({ lookUp }) => lookUp(),
    take: ({ take }) => take('東京都渋谷区神宮前1-2'),
    save: ({ save }) => save(),
    takeSaved: ({ takeSaved }) => takeSaved(),
    retry: ({ retry }) => retry(),
  },
  routes: { [update]: json(200, stored), 'GET /postal-codes/223-0062': json(200, { addresses: ['日吉本町'] }) },
} as const satisfies ControllerCase<CustomerDetailsFormState, CustomerDetailsForm>;
controllerSuite<CustomerDetailsFormState, CustomerDetailsForm>(one);
readingSuite<CustomerDetailsFormState, CustomerDetailsForm>(one);

async function opened(t: Parameters<typeof replyServer>[0], save: Reply, postalCodes?: PostalCodeLookup) {
  const server = await replyServer(t, routes({ [read]: json(200, details), [update]: save }));
  const form = createCustomerDetailsForm(portalAt(server.url, { retries: 0 }), { postalCodes });
  const followed = follow(form);
  await followed.until(({ type }) => type === 'ready');
  return { server, form, ...followed };
}

const typedIn = ({ state }: CustomerDetailsForm) => ('typed' in state ? state.typed : undefined);
const lookupOf = ({ state }: CustomerDetailsForm) => ('lookup' in state ? state.lookup : undefined);

describe('MYP-13 customer details', () => {
  it('MYP-13 send what was typed as it is stored, for the version that was seen', async (t) => {
    const { server, form } = await opened(t, json(200, stored));
    form.type({ telephone: '０４５５５５０１９９' });
    await form.save();
    const request = server.requests.at(-1);
    assert.equal(request?.headers['if-match'], '"3"');
    assert.deepEqual(JSON.parse(request?.body ?? ''), {
      telephone: '0455550199',
      postalCode: '223-0062',
      address: details.address,
      building: '',
    });
    assert.equal(form.state.type, 'saved');
  });

  it('MYP-13 that cannot be are not sent', async (t) => {
    const { server, form } = await opened(t, json(200, stored));
    form.type({ telephone: '110' });
    await form.save();
    assert.equal(form.state.type, 'invalid');
    assert.equal(server.requests.length, 1);
  });

  it('MYP-13 are saved once for many clicks, and take no change meanwhile', async (t) => {
    const gate = held();
    const { server, form } = await opened(t, gate.reply);
    form.type({ address: '横浜市' });
    const saving = [form.save(), form.save(), form.save()];
    await server.arrived(2);
    form.type({ address: '東京都' });
    assert.equal(typedIn(form)?.address, '横浜市');
    gate.release(json(200, stored));
    await Promise.all(saving);
    assert.equal(server.requests.length, 2);
  });

  it('MYP-13 changed elsewhere meanwhile show both, keep what was typed, and either can be kept', async (t) => {
    const newer = { ...details, address: '東京都', version: 9 };
    const { server, form } = await opened(t, problem(412, 'version-conflict', { current: newer }));
    form.type({ address: '横浜市' });
    await form.save();
    assert.deepEqual([form.state.type, typedIn(form)?.address], ['conflict', '横浜市']);
    await form.save();
    assert.equal(server.requests.at(-1)?.headers['if-match'], '"9"', 'saving again replaces the newer ones');
    form.takeSaved();
    assert.deepEqual([form.state.type, typedIn(form)?.address], ['ready', '東京都']);
  });

  it('MYP-13 whose answer was lost count as saved', async (t) => {
    const { form } = await opened(t, problem(412, 'version-conflict', { current: stored }));
    form.type({ telephone: '045-555-0199' });
    await form.save();
    assert.equal(form.state.type, 'saved');
  });

  it('MYP-13 keep what was typed where the server fails, or refuses a field', async (t) => {
    const replies = [
      problem(500, 'internal'),
      problem(400, 'invalid-input', { fieldErrors: [{ field: 'address', code: 'length', params: { max: 100 } }] }),
    ];
    const { form } = await opened(t, (response, request) => replies.shift()?.(response, request));
    form.type({ address: '横浜市' });
    await form.save();
    assert.deepEqual([form.state.type, typedIn(form)?.address], ['failed', '横浜市']);
    await form.save();
    assert.deepEqual([form.state.type, typedIn(form)?.address], ['invalid', '横浜市']);
  });

  it('MYP-13 typed and not saved are back after the page was loaded anew, and gone once they are saved', async (t) => {
    const storage = memoryStorage();
    const server = await replyServer(
      t,
      routes({ 'GET /session': json(200, { session }), [read]: json(200, details), [update]: json(200, stored) }),
    );
    const reload = async () => {
      const form = createCustomerDetailsForm(portalAt(server.url, { retries: 0 }), { drafts: storage });
      await follow(form).until(({ type }) => type === 'ready');
      return form;
    };
    (await reload()).type({ telephone: '045-555-0199' });
    const again = await reload();
    assert.deepEqual([typedIn(again)?.telephone, 'restored' in again.state], ['045-555-0199', true]);
    await again.save();
    assert.equal(storage.items.size, 0);
  });
});

describe('MYP-13 a postal code', () => {
  const lookup =
    (...addresses: readonly string[]): PostalCodeLookup =>
    async () =>
      addresses;

  it('MYP-13 fills in its address where none stands there, by whatever the host hands in', async (t) => {
    const asked: string[] = [];
    const { form } = await opened(t, json(200, stored), async (code) => {
      asked.push(code);
      return ['東京都渋谷区神宮前'];
    });
    form.type({ postalCode: '〒１５００００１', address: '' });
    await form.lookUp();
    assert.deepEqual([asked, typedIn(form)?.address], [['150-0001'], '東京都渋谷区神宮前']);
  });

  it('MYP-13 never writes over an address: it is offered', async (t) => {
    const { form } = await opened(t, json(200, stored), lookup('東京都渋谷区神宮前'));
    await form.lookUp();
    assert.equal(typedIn(form)?.address, details.address);
    assert.deepEqual(lookupOf(form), { type: 'found', addresses: ['東京都渋谷区神宮前'] });
    form.take('東京都渋谷区神宮前');
    assert.equal(typedIn(form)?.address, '東京都渋谷区神宮前');
    assert.deepEqual(lookupOf(form), { type: 'found', addresses: ['東京都渋谷区神宮前'] });
  });

  it('MYP-13 is not sent as it was looked up, without a number; with one, or the words that there is none, it is', async (t) => {
    const { form, server } = await opened(t, json(200, stored), lookup('東京都渋谷区神宮前'));
    form.take('東京都渋谷区神宮前');
    await form.save();
    const { state } = form;
    assert.ok(state.type === 'invalid');
    assert.deepEqual(state.fieldErrors, [{ field: 'address', code: 'without-number' }]);
    assert.ok(server.requests.every(({ method }) => method === 'GET'));
    form.type({ address: '東京都渋谷区神宮前番地なし' });
    await form.save();
    assert.equal(form.state.type, 'saved');
  });

  it('MYP-13 of two places offers both', async (t) => {
    const { form } = await opened(t, json(200, stored), lookup('愛知県弥富市', '三重県桑名郡木曽岬町'));
    form.type({ postalCode: '498-0000', address: '' });
    await form.lookUp();
    assert.deepEqual(lookupOf(form), { type: 'found', addresses: ['愛知県弥富市', '三重県桑名郡木曽岬町'] });
    assert.equal(typedIn(form)?.address, '');
  });

  it('MYP-13 that nothing has, or that nobody can look up, leaves the address to be typed; one that is none is told', async (t) => {
    const { form } = await opened(t, json(200, stored), lookup());
    await form.lookUp();
    assert.deepEqual(lookupOf(form), { type: 'none' });
    form.type({ postalCode: '1' });
    assert.equal(lookupOf(form), undefined);
    await form.lookUp();
    const { state } = form;
    assert.ok(state.type === 'invalid');
    assert.deepEqual(state.fieldErrors, [{ field: 'postalCode', code: 'not-a-postal-code' }]);
    const broken = await opened(t, json(200, stored), () => Promise.reject(new TypeError('no line')));
    await broken.form.lookUp();
    assert.deepEqual(lookupOf(broken.form), { type: 'unavailable' });
  });

  it('MYP-13 typed anew drops the answer to the former one', async (t) => {
    let answer: (addresses: readonly string[]) => void = () => undefined;
    const { form } = await opened(t, json(200, stored), () => new Promise((resolve) => (answer = resolve)));
    form.type({ address: '' });
    const looking = form.lookUp();
    form.type({ postalCode: '150-0001' });
    answer(['神奈川県横浜市港北区日吉本町']);
    await looking;
    assert.deepEqual([typedIn(form)?.address, lookupOf(form)], ['', undefined]);
  });
});

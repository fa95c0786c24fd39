import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, type ControllerCase } from '../portal/controller.suite.ts';
import {
  follow,
  held,
  json,
  replyServer,
  portalAt,
  problem,
  routes,
  type Reply,
} from '../portal/reply-server.suite.ts';
import { createGroupCompanyForm, type GroupCompanyForm, type GroupCompanyFormState } from './group-company-form.ts';

const company = (id: string, name: string) => ({ id, name, corporateNumber: '1234567890123', address: '名古屋市' });
const page = {
  items: [
    { ...company('1', '東海運輸'), added: true },
    { ...company('2', '東海化成'), added: false },
  ],
  total: 3,
  next: 'n',
};
const find = 'GET /contracts/c/company-search';
const add = 'POST /contracts/c/group-companies';
const added = json(201, company('2', '東海化成'));

controllerSuite<GroupCompanyFormState, GroupCompanyForm>({
  name: 'createGroupCompanyForm',
  make: (portal) => createGroupCompanyForm(portal, { contractId: 'c' }),
  verbs: {
    type: ({ type }) => type('東海'),
    search: ({ search }) => search(),
    more: ({ more }) => more(),
    retry: ({ retry }) => retry(),
    choose: ({ choose }) => choose('2'),
    review: ({ review }) => review(),
    back: ({ back }) => back(),
    send: ({ review, send }) => {
      review();
      return send();
    },
  },
  routes: { [find]: json(200, page), [add]: added },
} satisfies ControllerCase<GroupCompanyFormState, GroupCompanyForm>);

const isSubmitting = ({ state }: GroupCompanyForm): boolean => state.type === 'submitting';

describe('LIC-13 adding a group company', () => {
  const opened = async (t: Parameters<typeof replyServer>[0], answer: Reply, found = json(200, page)) => {
    const server = await replyServer(t, routes({ [find]: found, [add]: answer }));
    const form = createGroupCompanyForm(portalAt(server.url, { retries: 0 }), { contractId: 'c' });
    return { server, form };
  };
  const search = async (form: GroupCompanyForm, name = '東海'): Promise<void> => {
    form.type(name);
    await form.search();
  };
  const names = ({ state: { found } }: GroupCompanyForm): unknown =>
    'part' in found ? found.part.items.map(({ name, added: is }) => (is ? `(${name})` : name)) : undefined;
  const wrong = ({ state }: GroupCompanyForm): unknown =>
    state.type === 'invalid' ? state.fieldErrors.map(({ field, code }) => `${field} ${code}`) : state.type;

  it('LIC-13 finds companies by name, reads on, and adds the chosen one once, after a confirmation', async (t) => {
    const gate = held();
    const { server, form } = await opened(t, gate.reply);
    await search(form, ' 東海 ');
    await form.more();
    assert.deepEqual(
      server.requests.map(({ path }) => decodeURIComponent(path.split('?')[1] ?? '')),
      ['name=東海', 'name=東海&cursor=n'],
    );
    form.choose('2');
    form.review();
    assert.equal(form.state.type === 'confirming' && form.state.draft.company.name, '東海化成');
    const sending = [form.send(), form.send()];
    await server.arrived(3);
    form.choose('2');
    await form.search();
    assert.ok(isSubmitting(form));
    gate.release(added);
    await Promise.all(sending);
    assert.equal(server.requests.length, 3);
    assert.deepEqual(form.state.type === 'saved' && form.state.company, company('2', '東海化成'));
  });

  it('LIC-13 says of a company that is added already that it is, and chooses nothing', async (t) => {
    const { form } = await opened(t, added);
    await search(form);
    assert.deepEqual(names(form), ['(東海運輸)', '東海化成']);
    form.choose('1');
    assert.deepEqual([wrong(form), form.state.chosen], [['company already-added'], undefined]);
    form.choose('2');
    assert.equal(form.state.type, 'ready');
  });

  it('LIC-13 says of one that somebody else added meanwhile that it is added now', async (t) => {
    const { form } = await opened(t, problem(409, 'already-added'));
    await search(form);
    form.choose('2');
    form.review();
    await form.send();
    assert.deepEqual([wrong(form), form.state.chosen], [['company already-added'], undefined]);
    assert.deepEqual(names(form), ['(東海運輸)', '(東海化成)']);
  });

  it('LIC-13 needs a name to search for, and a company to add', async (t) => {
    const { server, form } = await opened(t, added);
    await form.search();
    assert.deepEqual(wrong(form), ['name required']);
    form.review();
    assert.deepEqual(wrong(form), ['company required']);
    await form.send();
    assert.equal(server.requests.length, 0);
  });

  it('LIC-13 keeps nothing chosen that a new search may not have', async (t) => {
    const { form } = await opened(t, added);
    await search(form);
    form.choose('2');
    await search(form, '西国');
    assert.equal(form.state.chosen, undefined);
  });

  it('LIC-13 searches again where it failed, and shows it to whoever follows', async (t) => {
    const { form } = await opened(t, added, problem(500, 'internal'));
    const { states } = follow(form);
    await search(form);
    assert.equal(form.state.found.type, 'unavailable');
    await form.retry();
    assert.deepEqual(
      states.map(({ found }) => found.type).filter((type, index, all) => type !== all[index - 1]),
      ['none', 'loading', 'unavailable', 'loading', 'unavailable'],
    );
  });

  it('LIC-13 repeats the same intent after a broken line', async (t) => {
    const { server, form } = await opened(t, problem(500, 'internal'));
    await search(form);
    form.choose('2');
    for (let attempt = 0; attempt < 2; attempt++) {
      form.review();
      await form.send();
      assert.equal(form.state.type, 'failed');
    }
    const [first, second] = server.requests.slice(1).map(({ headers }) => headers['idempotency-key']);
    assert.equal(first, second);
  });
});

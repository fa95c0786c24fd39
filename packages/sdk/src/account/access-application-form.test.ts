import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { keptSuite } from '../portal/kept-entries.suite.ts';
import { follow, json, portalAt, problem, replyServer } from '../portal/reply-server.suite.ts';
import {
  createAccessApplicationForm,
  type AccessApplicationForm,
  type AccessApplicationFormState,
} from './access-application-form.ts';

const project = {
  projectName: '社内ネットワーク案件',
  groupName: '社内ネットワーク案件グループ',
  mailAddresses: ['hanako@aozora.example', 'jiro@aozora.example'],
  contractNumbers: ['ABC1234567'],
};
const application = { id: 'a1', project, state: 'received', appliedAt: '2026-04-01T00:00:00.000Z' };

function fill({ type, typeRow }: AccessApplicationForm): void {
  type({ projectName: project.projectName, groupName: project.groupName });
  typeRow('mailAddresses', 0, project.mailAddresses.join('\n'));
  typeRow('contractNumbers', 0, 'ａｂｃ１２３４５６７');
}

controllerSuite<AccessApplicationFormState, AccessApplicationForm>({
  name: 'createAccessApplicationForm',
  make: (portal) => createAccessApplicationForm(portal),
  verbs: {
    type: ({ type }) => type({ projectName: '案件' }),
    typeRow: ({ typeRow }) => typeRow('mailAddresses', 0, 'a@b.example'),
    addRow: ({ addRow }) => addRow('contractNumbers'),
    removeRow: ({ removeRow }) => removeRow('contractNumbers', 1),
    review: ({ review }) => review(),
    back: ({ back }) => back(),
    send: (form) => {
      fill(form);
      form.review();
      return form.send();
    },
    beginAnew: ({ beginAnew }) => beginAnew(),
  },
  routes: { 'POST /access-applications': json(201, application) },
} satisfies ControllerCase<AccessApplicationFormState, AccessApplicationForm>);

keptSuite<AccessApplicationForm>({
  name: 'createAccessApplicationForm',
  make: (portal, options) => createAccessApplicationForm(portal, options),
  routes: { 'POST /access-applications': json(201, application) },
  fill,
  shows: ({ state }) => state.typed,
  beginAnew: ({ beginAnew }) => beginAnew(),
  async send({ review, send, ...form }) {
    review();
    await send();
    const { subscribe } = form;
    const { states } = follow({ subscribe });
    assert.equal(states.at(-1)?.type, 'sent');
  },
});

describe('SUP-04 applying for access control', () => {
  it('SUP-04 shows what is applied for in full, and sends it once under one key', async (t) => {
    const server = await replyServer(t, problem(503, 'unavailable'), json(201, application));
    const form = createAccessApplicationForm(portalAt(server.url, { retries: 0 }));
    const typeNow = (): string => form.state.type;
    form.review();
    assert.equal(form.state.type === 'invalid' && form.state.fieldErrors.length, 4);
    fill(form);
    form.review();
    assert.deepEqual(form.state.type === 'confirming' && form.state.draft, project);
    await form.send();
    assert.equal(typeNow(), 'failed');
    form.review();
    await form.send();
    assert.equal(typeNow(), 'sent');
    assert.deepEqual(JSON.parse(server.requests[1]?.body ?? ''), project);
    const [first, second] = server.requests.map(({ headers }) => headers['idempotency-key']);
    assert.equal(first, second);
    form.type({ projectName: 'もう1つ' });
    assert.equal(typeNow(), 'sent', 'what was sent stays as it was sent');
    form.beginAnew();
    assert.equal(form.state.typed.projectName, '');
  });
});

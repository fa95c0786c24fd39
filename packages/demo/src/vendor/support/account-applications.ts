import {
  acceptAccountApplication,
  localized,
  readAccountApplications,
  refuseAccountApplication,
  type Project,
  type WorkedAccountApplication,
} from '@madoguchi/sdk';
import { workedAccountApplication } from '@madoguchi/sdk/account/account-work.model.js';
import { accountApplicationEn } from '@madoguchi/sdk/identity/account-application.en.js';
import { accountApplicationJa } from '@madoguchi/sdk/identity/account-application.ja.js';
import { say, speak } from '../../page/language.ts';
import { copyOf, put, writeFacts } from '../facts.ts';
import type { Words } from '../outcome.ts';
import { offerTick } from '../tick.ts';
import { among } from '../among.ts';
import { connectWorkList, type Changed } from '../work-list.ts';
import { wordsAt } from '../wrong-fields.ts';
import { accessState } from './access-applications.ts';
import { connectCompany } from './company-field.ts';
import { sectionOf, wordsIn } from '../desk.ts';
import { moment, portal } from './desk.ts';
import { fillProject, projectIn, wrongProject } from './project-fields.ts';
import { connectSettling } from '../settling.ts';
import { states } from './application-states.ts';

const wrong: Readonly<Record<string, Words>> = {
  'companyName': { ja: '会社名を入力してください。', en: 'Enter the name of a company.' },
  'companyName already-used': {
    ja: 'この名前の会社は、すでにあります。もう一度「アカウントを登録」を押すと、その会社に登録します。',
    en: 'There is a company of this name. Send it once more to put the account into it.',
  },
  'role': { ja: '選んでください。', en: 'Please choose one.' },
};

/** The account would see the whole company, and nobody said that it is to. */
const undecided: Words = {
  ja: 'アクセス制御が申請されています。設定するか、グループを選ぶか、会社全体を見られるアカウントにしてください。',
  en: 'Access control was applied for. Set it up, choose a group, or let the account see the whole company.',
};

/**
 * アカウント登録申請 (SUP-01, OPS-04). `groups` are the projects that there are. Returns how to draw them again; `settled` is told
 * of each account that is made.
 */
export function connectAccountApplications(groups: () => readonly Project[], settled: () => void): () => void {
  return connectWorkList<WorkedAccountApplication>(sectionOf('applications'), {
    read: (narrow, cursor) =>
      portal.call(readAccountApplications, { state: among(states, narrow.get('state')), cursor }),
    idOf: ({ id }) => id,
    draw: (worked, changed) => row(worked, changed, groups, settled),
    counted: (total) => ({ ja: `${total}件`, en: total === 1 ? '1 application' : `${total} applications` }),
    unread: {
      ja: 'アカウント登録申請を読み込めませんでした。もう一度お試しください。',
      en: 'The applications could not be read. Please try again.',
    },
  }).draw;
}

function row(
  worked: WorkedAccountApplication,
  changed: Changed<WorkedAccountApplication>,
  groups: () => readonly Project[],
  settled: () => void,
): HTMLElement | undefined {
  const item = copyOf('application-item');
  if (!item) return undefined;
  const { id, version, project, state } = worked;
  writeWork(item, worked);
  const accept = item.querySelector<HTMLFormElement>('[data-step="accept"]');
  const company = accept ? connectCompany(accept, worked) : undefined;
  if (accept) offerAccess(accept, worked, groups);
  speak(item);
  let sent = project;
  connectSettling(item, {
    id,
    isOpen: state === 'received',
    schema: workedAccountApplication,
    changed,
    settled,
    ways: [
      {
        name: 'accept',
        send: async (fields, idempotencyKey) => {
          const data = accept ? new FormData(accept) : new FormData();
          sent = data.has('control') ? projectIn(fields) : undefined;
          const input = {
            accountApplicationId: id,
            role: fields.get('role') ?? '',
            projectIds: data.getAll('projectId').map(String),
            ...(await company?.()),
            ...(sent && { project: sent }),
            withoutAccessControl: data.has('withoutAccessControl') || undefined,
          };
          return portal.call(acceptAccountApplication, input, { idempotencyKey, ifMatch: version });
        },
        done: {
          ja: 'アカウントを登録しました。新規アカウント登録通知を送ります。',
          en: 'The account was made. The notice with a link for a first password goes out.',
        },
        refused: (error) =>
          error.code === 'account-exists'
            ? {
                role: {
                  ja: 'このメールアドレスのアカウントは、すでにあります。',
                  en: 'There is an account by this address already.',
                },
              }
            : ((sent && wrongProject(error, sent, 'project.')) ?? wordsAt(error, wrong)),
        fails: ({ fieldErrors }) => (fieldErrors.some(({ field }) => field === 'project') ? undecided : undefined),
      },
      {
        name: 'refuse',
        send: (fields, idempotencyKey) => {
          const input = { accountApplicationId: id, note: fields.get('note') ?? '' };
          return portal.call(refuseAccountApplication, input, { idempotencyKey, ifMatch: version });
        },
        done: { ja: 'お断りしました。', en: 'It was refused.' },
      },
    ],
  });
  return item;
}

function writeWork(item: HTMLElement, worked: WorkedAccountApplication): void {
  const { displayName, companyName, mailAddress, functions, hasAccount, note, appliedAt } = worked;
  put(item, 'server', displayName);
  put(item, 'company', companyName);
  put(item, 'state', accessState(worked.state));
  const time = item.querySelector('time');
  time?.setAttribute('datetime', appliedAt);
  if (time) time.textContent = moment(appliedAt);
  const words = wordsIn(accountApplicationJa, accountApplicationEn);
  writeFacts(item.querySelector('dl'), [
    [say('メールアドレス', 'E-mail'), mailAddress],
    [say('アカウントの種類', 'Type of account'), roleName(worked.role)],
    [
      say('希望する機能', 'Functions wanted'),
      functions.map((one) => words.find(`account-application.function.${one}`) ?? one).join(say('、', ', ')),
    ],
    [
      say('ご注意', 'Note'),
      hasAccount
        ? say('このアドレスのアカウントは、すでにあります。', 'The address has an account already.')
        : undefined,
    ],
    [say('お断りした理由', 'Reason'), note],
  ]);
}

const roleName = (id: string): string => {
  const role = portal.configuration.roles.find((one) => one.id === id);
  return role ? localized(role.name, say('ja', 'en')) : id;
};

/** The type of account, the groups that there are, and the access control that was applied for. */
function offerAccess(
  form: HTMLFormElement,
  { role, project }: WorkedAccountApplication,
  groups: () => readonly Project[],
): void {
  const choice = form.querySelector('select');
  choice?.replaceChildren(...portal.configuration.roles.map(({ id }) => new Option(roleName(id), id)));
  if (choice) choice.value = role;
  for (const { id, projectName, groupName } of groups())
    offerTick(form, { name: 'projectId', value: id, text: `${projectName}（${groupName}）`, isTicked: false });
  form.querySelector('.groups')?.toggleAttribute('hidden', groups().length === 0);
  const [box, fields] = [
    form.querySelector<HTMLInputElement>('[name="control"]'),
    form.querySelector<HTMLElement>('div.control'),
  ];
  if (!box || !fields) return;
  if (project) fillProject(form, project);
  box.checked = project !== undefined;
  const whole = form.querySelector<HTMLElement>('.whole');
  /** What takes the place of what was applied for is offered only where nothing else does. */
  const offerWhole = (): void => {
    fields.hidden = !box.checked;
    const none = !box.checked && !form.querySelector('[name="projectId"]:checked');
    whole?.toggleAttribute('hidden', !none || project === undefined);
    const tick = whole?.querySelector('input');
    if (tick && !none) tick.checked = false;
  };
  form.addEventListener('change', offerWhole);
  offerWhole();
}

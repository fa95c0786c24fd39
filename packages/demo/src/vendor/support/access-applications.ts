import {
  acceptAccessApplication,
  readRequestedAccess,
  refuseAccessApplication,
  type WorkedAccessApplication,
} from '@madoguchi/sdk';
import { accessApplicationEn } from '@madoguchi/sdk/account/access-application.en.js';
import { accessApplicationJa } from '@madoguchi/sdk/account/access-application.ja.js';
import { workedAccessApplication } from '@madoguchi/sdk/account/account-work.model.js';
import { say, speak } from '../../page/language.ts';
import { copyOf, put, writeFacts } from '../facts.ts';
import { among } from '../among.ts';
import { connectWorkList, type Changed } from '../work-list.ts';
import { sectionOf, wordsIn } from '../desk.ts';
import { moment, portal } from './desk.ts';
import { fillProject, projectIn, wrongProject } from './project-fields.ts';
import { connectSettling } from '../settling.ts';
import { states } from './application-states.ts';

/** アクセス制御申請 (SUP-04, OPS-04). Returns how to draw them again; `settled` is told of each project that is set up. */
export function connectAccessApplications(settled: () => void): () => void {
  return connectWorkList<WorkedAccessApplication>(sectionOf('access'), {
    read: (narrow, cursor) => portal.call(readRequestedAccess, { state: among(states, narrow.get('state')), cursor }),
    idOf: ({ application }) => application.id,
    draw: (worked, changed) => row(worked, changed, settled),
    counted: (total) => ({ ja: `${total}件`, en: total === 1 ? '1 application' : `${total} applications` }),
    unread: {
      ja: 'アクセス制御申請を読み込めませんでした。もう一度お試しください。',
      en: 'The applications could not be read. Please try again.',
    },
  }).draw;
}

function row(
  worked: WorkedAccessApplication,
  changed: Changed<WorkedAccessApplication>,
  settled: () => void,
): HTMLElement | undefined {
  const item = copyOf('access-item');
  if (!item) return undefined;
  const { application, applicant, unknown, version } = worked;
  const { id, project, state, note, appliedAt } = application;
  put(item, 'server', project.projectName);
  put(item, 'company', applicant.companyName ?? '');
  put(item, 'state', accessState(state));
  const time = item.querySelector('time');
  time?.setAttribute('datetime', appliedAt);
  if (time) time.textContent = moment(appliedAt);
  const and = say('、', ', ');
  writeFacts(item.querySelector('dl'), [
    [say('申請した方', 'Applicant'), `${applicant.displayName}（${applicant.identifier}）`],
    [say('顧客案件グループ名', 'Customer group'), project.groupName],
    [say('アカウントがないアドレス', 'Addresses without an account'), unknown.mailAddresses.join(and)],
    [say('登録のない保守契約番号', 'Numbers that are no contract’s'), unknown.contractNumbers.join(and)],
    [say('お断りした理由', 'Reason'), note],
  ]);
  const accept = item.querySelector<HTMLFormElement>('[data-step="accept"]');
  if (accept) fillProject(accept, project);
  speak(item);
  let sent = project;
  connectSettling(item, {
    id,
    isOpen: state === 'received',
    schema: workedAccessApplication,
    changed,
    settled,
    ways: [
      {
        name: 'accept',
        send: (fields, idempotencyKey) => {
          sent = projectIn(fields);
          const input = { accessApplicationId: id, ...sent };
          return portal.call(acceptAccessApplication, input, { idempotencyKey, ifMatch: version });
        },
        done: { ja: '案件を設定しました。', en: 'The project was set up.' },
        refused: (error) => wrongProject(error, sent),
      },
      {
        name: 'refuse',
        send: (fields, idempotencyKey) => {
          const input = { accessApplicationId: id, note: fields.get('note') ?? '' };
          return portal.call(refuseAccessApplication, input, { idempotencyKey, ifMatch: version });
        },
        done: { ja: 'お断りしました。', en: 'It was refused.' },
      },
    ],
  });
  return item;
}

/** How far an application is, in the page's language. */
export const accessState = (state: string): string =>
  wordsIn(accessApplicationJa, accessApplicationEn).find(`access.state.${state}`) ?? state;

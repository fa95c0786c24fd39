import { createProject, readProjects, updateProject, type Project } from '@madoguchi/sdk';
import { project as projectSchema } from '@madoguchi/sdk/account/account-work.model.js';
import { say, speak } from '../../page/language.ts';
import { connectAct } from '../act.ts';
import { copyOf, put, writeFacts } from '../facts.ts';
import { newerOf } from '../newer.ts';
import type { Words } from '../outcome.ts';
import { connectWorkList, type Changed } from '../work-list.ts';
import { connectAccessApplications } from './access-applications.ts';
import { connectAccountApplications } from './account-applications.ts';
import { formOf, openDesk, sectionOf } from '../desk.ts';
import { portal } from './desk.ts';
import { fillProject, projectIn, wrongProject } from './project-fields.ts';

let groups: readonly Project[] = [];
const projects = connectWorkList<Project>(sectionOf('projects'), {
  read: (narrow, cursor) => {
    const search = String(narrow.get('search') ?? '').trim();
    return portal.call(readProjects, { search: search === '' ? undefined : search, cursor });
  },
  idOf: ({ id }) => id,
  draw: projectItem,
  counted: (total) => ({ ja: `${total}件`, en: total === 1 ? '1 project' : `${total} projects` }),
  unread: {
    ja: '案件を読み込めませんでした。もう一度お試しください。',
    en: 'The projects could not be read. Please try again.',
  },
});
const readAgain = (): void => {
  void projects.read();
  void readGroups();
};
const readGroups = async (): Promise<void> => {
  groups = (await portal.call(readProjects, {})).items;
};
const drawAccounts = connectAccountApplications(() => groups, readAgain);
const drawAccess = connectAccessApplications(readAgain);

connectAct(formOf('project'), {
  send: (fields, idempotencyKey) => portal.call(createProject, projectIn(fields), { idempotencyKey }),
  done: ({ projectName, members }) => {
    readAgain();
    return {
      ja: `案件「${projectName}」を登録し、${members.length}名に設定完了通知を送ります。`,
      en: `The project “${projectName}” was set up; ${members.length} ${members.length === 1 ? 'member is' : 'members are'} told.`,
    };
  },
  refused: (error) => wrongProject(error, projectTyped(formOf('project'))),
  empties: ['projectName', 'groupName', 'mailAddresses', 'contractNumbers'],
});

void readGroups().then(drawAccounts, () => undefined); // without them, accounts can be made all the same
openDesk(() => {
  projects.draw();
  drawAccounts();
  drawAccess();
});

function projectTyped(form: HTMLFormElement): ReturnType<typeof projectIn> {
  return projectIn(new Map([...new FormData(form)].map(([name, value]) => [name, String(value)])));
}

const changedWords: Words = { ja: '変更しました。', en: 'It was changed.' };

function projectItem(project: Project, changed: Changed<Project>): HTMLElement | undefined {
  const item = copyOf('project-item');
  const form = item?.querySelector('form');
  if (!item || !form) return undefined;
  const { id, projectName, groupName, members, contracts, version } = project;
  put(item, 'server', projectName);
  put(item, 'company', groupName);
  put(item, 'state', say(`${members.length}名`, String(members.length)));
  writeFacts(item.querySelector('dl'), [
    ...members.map(
      ({ displayName, identifier, companyName, onlyGroup }) =>
        [
          say('アカウント', 'Account'),
          `${displayName}（${identifier}）${companyName ?? ''}${onlyGroup ? say('・このグループだけ', ', in this group alone') : ''}`,
        ] as const,
    ),
    ...contracts.map(
      ({ number, name, companyName }) => [say('保守契約', 'Contract'), `${number} ${name}（${companyName}）`] as const,
    ),
  ]);
  form.id = `project-${id}`;
  fillProject(form, {
    projectName,
    groupName,
    mailAddresses: members.map(({ identifier }) => identifier),
    contractNumbers: contracts.map(({ number }) => number),
  });
  speak(item);
  connectAct(form, {
    send: (fields) => portal.call(updateProject, { projectId: id, ...projectIn(fields) }, { ifMatch: version }),
    done: (after) => {
      changed(after, changedWords);
      return changedWords;
    },
    refused: (error) => {
      const newer = newerOf(error, projectSchema);
      if (newer) changed(newer, undefined);
      return wrongProject(error, projectTyped(form));
    },
    empties: [],
  });
  return item;
}

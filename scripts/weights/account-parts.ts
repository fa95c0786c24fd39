import { presets } from '@madoguchi/sdk';
import type { Part } from './part.ts';

const project = {
  projectName: '案件',
  groupName: 'グループ',
  mailAddresses: ['a@b.example'],
  contractNumbers: ['ABC1234567'],
};
const at = { configuration: presets.support, identifier: 'hiroshi.tsuji@aozora-denki.example' };

/** The parts of the support portal that are about accounts. */
export const accountParts: readonly Part[] = [
  {
    budget: 'account application',
    element: 'mado-account-application',
    at,
    drawn: 'mado-account-application input >> nth=0',
  },
  {
    budget: 'accounts',
    element: 'mado-account-list',
    at,
    answers: {
      '/account-search': {
        items: [
          {
            id: 'a',
            displayName: '武藤 灯',
            identifier: 'a@b.example',
            role: 'inquiry-user',
            state: 'active',
            self: false,
            groups: [],
            createdAt: '2026-11-20T00:00:00.000Z',
            version: 1,
          },
        ],
        total: 1,
        givable: [],
      },
    },
    drawn: 'mado-account-list tbody tr',
  },
  {
    budget: 'access application',
    element: 'mado-access-application',
    at,
    answers: {
      '/access-applications': {
        items: [{ id: 'a', project, state: 'received', appliedAt: '2026-11-20T00:00:00.000Z' }],
        total: 1,
      },
    },
    drawn: 'mado-access-application [part="application"]',
  },
];

const project = {
  projectName: '社内ネットワーク案件',
  groupName: '情シスグループ',
  mailAddresses: ['hanako@aozora.example'],
  contractNumbers: ['ABC1234567'],
};

/** An input for each operation on accounts, groups and applications, as a page would send it. */
export const accountInputs: Readonly<Record<string, object | undefined>> = {
  applyForAccount: {
    companyName: '青空電機産業株式会社',
    displayName: '武藤 灯',
    mailAddress: 'akari@aozora.example',
    role: 'inquiry-user',
    functions: ['inquiries'],
    project,
    locale: 'ja',
  },
  applyForAccess: project,
  readAccessApplications: undefined,
  readAccounts: { search: '武藤', state: 'active', role: 'inquiry-user' },
  addAccount: { displayName: '武藤 灯', mailAddress: 'akari@aozora.example', role: 'inquiry-user', locale: 'ja' },
  updateAccount: { accountId: 'a', displayName: '武藤 灯', role: 'inquiry-user', groupIds: ['g'] },
  disableAccount: { accountId: 'a' },
  enableAccount: { accountId: 'a' },
  resendAccountNotice: { accountId: 'a' },
  readAccountApplications: { state: 'received' },
  acceptAccountApplication: {
    accountApplicationId: 'a',
    companyId: 'c',
    role: 'inquiry-user',
    projectIds: ['p'],
    project,
  },
  refuseAccountApplication: { accountApplicationId: 'a', note: '契約が確認できません。' },
  readRequestedAccess: { state: 'received' },
  acceptAccessApplication: { accessApplicationId: 'a', ...project },
  refuseAccessApplication: { accessApplicationId: 'a', note: '契約番号が違います。' },
  readProjects: { search: 'ネットワーク' },
  createProject: project,
  updateProject: { projectId: 'p', ...project },
  readCustomerCompanies: { search: '青空' },
};

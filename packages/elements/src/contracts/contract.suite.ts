import type { ContractDetail } from '@madoguchi/sdk';

/** A contract that is in force whenever tests are run. */
export const contract: ContractDetail = {
  id: 'c',
  number: 'TKS-00418',
  name: '基盤ご契約',
  companyName: '株式会社たかさき',
  startsOn: '2000-04-01',
  endsOn: '2099-03-31',
  role: 'owner',
  plan: 'スタンダード',
  contact: { name: '営業本部' },
};

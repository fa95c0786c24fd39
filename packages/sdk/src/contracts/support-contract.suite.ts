import type { SupportContract } from './support-contract.model.ts';

/** A maintenance contract, as the server tells of it. */
export const supportContractSample: SupportContract = {
  id: 'c',
  number: 'AOZ3100021',
  name: '社内ネットワーク保守',
  companyName: '青空電機産業株式会社',
  startsOn: '2026-04-01',
  endsOn: '2027-03-31',
  level: 'extended',
  services: [{ id: 'hardware', name: { ja: 'ハードウェア保守', en: 'Hardware maintenance' } }],
  products: ['Mihari Firewall'],
  devices: 20,
};

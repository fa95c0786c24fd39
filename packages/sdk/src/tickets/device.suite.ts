import type { Device } from './device.model.ts';

/** A device, as the server tells of it. */
export const deviceSample: Device = {
  id: 'd',
  name: 'hq-fw-01',
  model: 'Mihari FW-8100',
  serialNumber: 'MH8100-31C01',
  location: '本社 18階 サーバー室',
  supportHours: { ja: '24時間365日', en: '24 hours, every day' },
  contract: {
    id: 'c',
    number: 'AOZ3100021',
    name: '社内ネットワーク保守',
    startsOn: '2026-04-01',
    endsOn: '2027-03-31',
  },
};

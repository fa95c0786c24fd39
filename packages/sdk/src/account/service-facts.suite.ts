import type { SecurityServiceFacts } from './security-service.model.ts';
import type { ContractServices, OfferedService } from './service.model.ts';

const option: Omit<OfferedService, 'id'> = {
  kind: 'option',
  name: { ja: '名前', en: 'Name' },
  description: { ja: '説明', en: 'Description' },
  monthlyYen: 880,
  needs: [],
  starts: 'same-day',
  ends: 'month-end',
  minimumMonths: 0,
  earlyYen: 0,
};
const line: Omit<OfferedService, 'id'> = {
  ...option,
  kind: 'internet',
  course: 'line',
  starts: 'next-month',
  ends: 'window',
};

/** What a provider offers. */
export const offered: readonly OfferedService[] = [
  { ...line, id: 'line', monthlyYen: 5500 },
  { ...line, id: 'line-slow', monthlyYen: 4400 },
  { ...line, id: 'line-fast', monthlyYen: 6600, starts: 'window', windowReason: { ja: '工事', en: 'Construction' } },
  { ...option, id: 'phone', kind: 'telephone', starts: 'window', ends: 'window' },
  { ...option, id: 'caller', needs: ['phone'] },
  { ...option, id: 'movies', needs: ['line', 'line-slow'] },
  { ...option, id: 'drama', monthlyYen: 1100, needs: ['line', 'line-slow'], minimumMonths: 3, earlyYen: 2200 },
  { ...option, id: 'security', monthlyYen: 627, elsewhere: 'security-service' },
];

/** Somebody who has the line and one option. */
export const contractFacts: ContractServices = {
  customerNumber: '40010001',
  name: '山之内 由紀',
  postalCode: '223-0062',
  address: '神奈川県横浜市港北区日吉本町1-22-10',
  offered,
  subscribed: [
    { serviceId: 'line', startedOn: '2024-04-01' },
    { serviceId: 'drama', startedOn: '2025-01-15' },
  ],
  pending: [],
};

/** The security service, of somebody who has it for so many devices, or has not. */
export const securityFacts = (devices?: number): SecurityServiceFacts => ({
  service: { ...option, id: 'security', monthlyYen: 627, elsewhere: 'security-service' },
  mostDevices: 3,
  functions: [{ name: { ja: '対策' }, description: { ja: '説明' }, on: ['windows', 'android'] }],
  ...(devices !== undefined && {
    use: { devices, startedOn: '2026-06-01', licenseCode: 'AAAA-BBBB', installUrl: 'https://install.example/' },
  }),
});

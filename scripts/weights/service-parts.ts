import { presets } from '@madoguchi/sdk';
import type { Part } from './part.ts';

const at = { configuration: presets.mypage, identifier: 'yuki.yamanouchi@minna-mail.example' };
const service = {
  id: 'movies',
  kind: 'option',
  name: { ja: '映画' },
  description: { ja: '説明' },
  monthlyYen: 880,
  needs: [],
  starts: 'same-day',
  ends: 'month-end',
  minimumMonths: 0,
  earlyYen: 0,
};
const contract = {
  customerNumber: '40010001',
  name: '山之内 由紀',
  postalCode: '223-0062',
  address: '横浜市',
  offered: [service],
  subscribed: [],
  pending: [],
};
const referral = {
  referrerGets: { ja: '割引' },
  friendGets: { ja: '無料' },
  conditions: { ja: '条件' },
  arrivals: [],
  joined: 0,
};

/** The parts of my page that are about what somebody subscribes to. */
export const serviceParts: readonly Part[] = [
  {
    budget: 'services',
    element: 'mado-service-list',
    at,
    answers: { '/services': contract },
    drawn: 'mado-service-list [part="act"]',
  },
  {
    budget: 'history of services',
    element: 'mado-service-history',
    at,
    answers: { '/services/history': { events: [{ type: 'joined', on: '2024-04-01', name: { ja: '光' } }] } },
    drawn: 'mado-service-history [part="event"]',
  },
  {
    budget: 'referral',
    element: 'mado-referral',
    at,
    answers: { '/referral': referral },
    drawn: 'mado-referral [part="ask"]',
  },
  {
    budget: 'security service',
    element: 'mado-security-service',
    at,
    answers: { '/security-service': { service, mostDevices: 3, functions: [] } },
    drawn: 'mado-security-service [part="act"]',
  },
];

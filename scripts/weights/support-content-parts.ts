import { presets } from '@madoguchi/sdk';
import type { Part } from './part.ts';

/** Somebody who has to do with contracts. */
const at = { configuration: presets.support, identifier: 'yoshiko.mishima@aozora-denki.example' };

const article = {
  id: 'a',
  kind: 'knowledge',
  category: 'qa',
  title: '題名',
  products: ['製品'],
  publishedAt: '2026-11-20T00:00:00.000Z',
};
const articles = {
  items: [{ ...article, excerpt: '本文' }],
  total: 1,
  categories: [{ category: 'qa', count: 1 }],
  products: ['製品'],
  knowledge: true,
};
const contract = {
  id: 'c',
  number: 'ABC1234567',
  name: '契約',
  companyName: '会社',
  startsOn: '2026-04-01',
  endsOn: '2099-03-31',
  level: 'normal',
  services: [{ id: 's', name: { ja: 'サービス' } }],
  products: ['製品'],
  devices: 1,
};
const device = {
  id: 'd',
  name: '機器',
  model: '型番',
  serialNumber: '1',
  location: '東京',
  supportHours: { ja: '24時間' },
  contract,
};

/** Devices, services, technical information, maintenance contracts and home of the support portal. */
export const supportContentParts: readonly Part[] = [
  {
    budget: 'devices',
    element: 'mado-device-list',
    answers: { '/devices': { items: [device], total: 1 } },
    drawn: 'mado-device-list [part="row"]',
  },
  {
    budget: 'services and channels',
    element: 'mado-service-overview',
    answers: {
      '/support-services': {
        services: [{ id: 's', name: { ja: 'サービス' }, description: { ja: '説明' }, reception: 'here', inUse: true }],
        channels: [{ kind: 'telephone', value: '03-0000-0000' }],
      },
    },
    drawn: 'mado-service-overview [part="service"]',
  },
  {
    budget: 'technical information',
    element: 'mado-article-list',
    answers: { '/technical-information*': articles },
    drawn: 'mado-article-list [part="row"]',
  },
  {
    budget: 'article',
    element: 'mado-article',
    attributes: { article: 'a' },
    answers: { '/technical-information/a': { ...article, body: '本文' } },
    drawn: 'mado-article [part="title"]',
  },
  {
    budget: 'maintenance contracts',
    at,
    element: 'mado-support-contract-list',
    answers: { '/maintenance-contracts': { items: [contract], total: 1 } },
    drawn: 'mado-support-contract-list [part="row"]',
  },
  {
    budget: 'maintenance contract',
    at,
    element: 'mado-support-contract',
    attributes: { contract: 'c' },
    answers: { '/maintenance-contracts/c': contract },
    drawn: 'mado-support-contract [part="title"]',
  },
  {
    budget: 'support home',
    element: 'mado-support-home',
    answers: {
      '/support-home': {
        tickets: { open: 0, awaitingCustomer: 0, latest: [] },
        quotes: { unanswered: 0, next: [] },
        alerts: { newest: [] },
      },
    },
    drawn: 'mado-support-home [part="tickets"]',
  },
];

import { customerParts } from './customer-parts.ts';
import { accountParts } from './account-parts.ts';
import { billingParts } from './billing-parts.ts';
import { mailboxParts } from './mailbox-parts.ts';
import { serviceParts } from './service-parts.ts';
import { statementParts } from './statement-parts.ts';
import { certificateParts } from './certificate-parts.ts';
import { ticketParts } from './ticket-parts.ts';
import type { Part } from './part.ts';
import { supportContentParts } from './support-content-parts.ts';

const contract = {
  id: 'c',
  number: 'L-2024-00418',
  name: '全社業務基盤',
  companyName: '東海総合化学工業株式会社',
  startsOn: '2026-04-01',
  endsOn: '2027-03-31',
  role: 'owner',
  plan: 'プラン',
  contact: { name: '営業本部' },
};

/** What is weighed besides sign-in, each on a page of its own. */
export const parts: readonly Part[] = [
  { budget: 'password request', element: 'mado-password-request', drawn: 'mado-password-request input' },
  {
    budget: 'password form',
    element: 'mado-password-form',
    attributes: { token: '{token}' },
    drawn: 'mado-password-form input[autocomplete="new-password"] >> nth=0',
  },
  { budget: 'terms', element: 'mado-terms', drawn: 'mado-terms summary >> nth=0', atTerms: true },
  { budget: 'session', element: 'mado-session', drawn: 'mado-session [part="sign-out"]' },
  {
    budget: 'navigation',
    element: 'mado-nav',
    attributes: { 'home-href': '/', 'videos-href': '/videos/{system}', 'faq-href': '/faq/{system}' },
    drawn: 'mado-nav [part="entry"] >> nth=0',
  },
  {
    budget: 'notification settings',
    element: 'mado-notification-settings',
    drawn: 'mado-notification-settings input[type="checkbox"] >> nth=0',
  },
  { budget: 'announcements', element: 'mado-announcements', drawn: 'mado-announcements li >> nth=0' },
  {
    budget: 'password change',
    element: 'mado-password-change',
    drawn: 'mado-password-change input[autocomplete="new-password"] >> nth=0',
  },
  {
    budget: 'faq',
    element: 'mado-faq',
    attributes: { system: 'sias' },
    drawn: 'mado-faq [part="group"] >> nth=0',
  },
  {
    budget: 'session expiry',
    element: 'mado-session-expiry',
    begin:
      "document.querySelector('mado-session-expiry').state = { type: 'ending', endsAt: Date.now() + 120_000, final: false }",
    drawn: 'mado-session-expiry [part="extend"]',
  },
  {
    budget: 'activation',
    element: 'mado-environment-activation',
    attributes: { contract: 'c', environment: 'e' },
    answers: {
      '/contracts/c/environments/e/activation': {
        environmentId: 'e',
        environmentName: '本番環境',
        state: 'none',
        assigned: true,
        mayActivate: true,
      },
    },
    drawn: 'mado-environment-activation [part="drop"]',
  },
  {
    budget: 'resources',
    element: 'mado-resource-list',
    attributes: { contract: 'c' },
    answers: {
      '/contracts/c/resources': {
        items: [
          {
            id: 'r',
            productName: '基盤',
            name: '手引き.pdf',
            version: '1.0',
            size: 1000,
            publishedAt: '2026-11-20T00:00:00.000Z',
            url: 'https://portal.example/r',
          },
        ],
        total: 1,
      },
    },
    drawn: 'mado-resource-list tbody tr',
  },
  {
    budget: 'contract list',
    element: 'mado-contract-list',
    attributes: { 'contract-href': '/contracts/{contract}' },
    answers: { '/contracts': { items: [contract], total: 1 } },
    drawn: 'mado-contract-list .table-body [part="row"]',
  },
  {
    budget: 'contract list, with its tools',
    element: 'mado-contract-list',
    attributes: { 'contract-href': '/contracts/{contract}', 'tools': '' },
    answers: {
      '/contracts': { items: [contract], total: 1 },
      '/list-settings/contracts': { list: 'contracts', columns: null, views: [], version: 0 },
    },
    drawn: 'mado-contract-list .table-body [part="row"]',
  },
  {
    budget: 'contract list, handed in by the host',
    element: 'mado-contract-list',
    attributes: { 'contract-href': '/contracts/{contract}' },
    handed: `made.contracts = Array.from({ length: 10_000 }, () => (${JSON.stringify(contract)}))`,
    drawn: 'mado-contract-list .table-windowed [part="row"] >> nth=0',
  },
  {
    budget: 'participants',
    element: 'mado-participant-list',
    attributes: { contract: 'c' },
    answers: {
      '/contracts/c/participants': {
        total: 1,
        items: [
          {
            id: 'p',
            displayName: '渡邉 彩',
            identifier: 'TKS-00418-01',
            role: 'owner',
            notices: true,
            self: true,
            joinedAt: '2026-11-20T00:00:00.000Z',
            version: 1,
          },
        ],
        role: 'member',
      },
    },
    drawn: 'mado-participant-list tbody tr',
  },
  {
    budget: 'invitations',
    element: 'mado-invitation-list',
    attributes: { contract: 'c' },
    answers: {
      '/contracts/c/invitations': {
        total: 1,
        items: [
          {
            id: 'i',
            mailAddress: 'jiro@example.jp',
            locale: 'ja',
            sentAt: '2026-11-20T00:00:00.000Z',
            expiresAt: '2026-11-27T15:00:00.000Z',
            expired: false,
          },
        ],
      },
    },
    drawn: 'mado-invitation-list tbody tr',
  },
  {
    budget: 'joining',
    element: 'mado-join',
    attributes: { token: 't' },
    answers: {
      '/invitations/inspection': {
        contractName: '統合業務基盤',
        companyName: '月白製作所',
        invitedBy: '渡邉 彩',
        mailAddress: 'jiro@example.jp',
        hasAccount: false,
        expiresAt: '2026-11-27T15:00:00.000Z',
      },
    },
    drawn: 'mado-join input[autocomplete="new-password"] >> nth=0',
  },
  {
    budget: 'leaving',
    element: 'mado-leaving',
    answers: { '/leaving': { withoutOwner: [] } },
    drawn: 'mado-leaving [type="checkbox"]',
  },
  {
    budget: 'environments',
    element: 'mado-environment-list',
    attributes: { contract: 'c' },
    answers: {
      '/contracts/c/environments': {
        environments: [{ id: 'e', name: '本番環境', sortKey: 10, products: 1, activation: 'none', version: 1 }],
        role: 'owner',
      },
    },
    drawn: 'mado-environment-list tbody tr',
  },
  {
    budget: 'assignment',
    element: 'mado-environment-assignment',
    attributes: { contract: 'c', environment: 'e' },
    answers: {
      '/contracts/c/environments/e/assignment': {
        environmentId: 'e',
        environmentName: '本番環境',
        lines: [
          {
            productId: 'p',
            name: '製品',
            unit: 'license',
            origin: 'contract',
            licensed: 1,
            elsewhere: 0,
            count: 0,
            expired: false,
          },
        ],
        role: 'owner',
        version: 1,
      },
    },
    drawn: 'mado-environment-assignment tbody tr',
  },
  {
    budget: 'contract',
    element: 'mado-contract',
    attributes: { contract: 'c', tab: 'detail' },
    answers: { '/contracts/c': contract },
    drawn: 'mado-contract mado-contract-detail [part="facts"]',
  },
  {
    budget: 'contract details',
    element: 'mado-contract-detail',
    attributes: { contract: 'c' },
    answers: { '/contracts/c': contract },
    drawn: 'mado-contract-detail [part="facts"]',
  },
  {
    budget: 'contract products',
    element: 'mado-contract-product-list',
    attributes: { contract: 'c' },
    answers: {
      '/contracts/c/products': {
        products: [
          {
            id: 'p',
            name: '製品',
            unit: 'license',
            origin: 'contract',
            count: 1,
            assigned: 0,
            startsOn: '2026-04-01',
            expired: false,
          },
        ],
        expired: 0,
        role: 'owner',
      },
    },
    drawn: 'mado-contract-product-list tbody tr',
  },
  {
    budget: 'group companies',
    element: 'mado-group-company-list',
    attributes: { contract: 'c' },
    answers: {
      '/contracts/c/group-companies': {
        total: 1,
        items: [{ id: 'g', name: '会社', corporateNumber: '1234567890123', address: '東京都' }],
        role: 'owner',
      },
    },
    drawn: 'mado-group-company-list tbody tr',
  },
  {
    budget: 'quote request',
    element: 'mado-quote-request',
    attributes: { contract: 'c' },
    answers: {
      '/contracts/c/quote-options': {
        contracted: [{ id: 'p', name: '製品', unit: 'license', count: 1, endsOn: '2027-03-31' }],
        offered: [],
        contact: { name: '営業本部' },
      },
      '/contracts/c/quote-requests': { items: [], total: 0 },
    },
    drawn: 'mado-quote-request tbody tr',
  },
  ...certificateParts,
  ...accountParts,
  ...ticketParts,
  ...billingParts,
  ...mailboxParts,
  ...serviceParts,
  ...statementParts,
  ...customerParts,
  ...supportContentParts,
  {
    budget: 'site map',
    element: 'mado-site-map',
    attributes: { 'home-href': '/', 'videos-href': '/videos/{system}' },
    drawn: 'mado-site-map [part="link"] >> nth=1',
  },
  { budget: 'home', element: 'mado-home', drawn: 'mado-home [part="name"]' },
  { budget: 'subscriber home', element: 'mado-subscriber-home', drawn: 'mado-subscriber-home [part="name"]' },
  {
    budget: 'video library',
    element: 'mado-video-library',
    attributes: { system: 'sias' },
    drawn: 'mado-video-library li >> nth=0',
  },
  {
    budget: 'dialog that asks to sign in again',
    begin: `document.querySelector('mado-portal').ready.then(({ session }) => {
      session.expire(session.state);
      void session.reauthenticate(session.state.account);
    })`,
    drawn: 'dialog input[autocomplete="current-password"]',
  },
];

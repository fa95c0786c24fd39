import { PortalError, type ContractDetail, type ContractDetailState } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

export const contract: ContractDetail = {
  id: 'tks-01',
  number: 'TKS-00418-2026',
  name: '全社業務基盤ライセンス',
  companyName: '東海総合化学工業株式会社',
  startsOn: '2026-04-01',
  endsOn: '2027-03-31',
  renewsOn: '2027-04-01',
  role: 'owner',
  plan: 'エンタープライズ（年間）',
  contact: { name: '営業本部 ライセンス契約担当', telephone: '03-0000-2200', mail: 'license-sales@vendor.example' },
};

export const contractDetailStates: StateExamples<ContractDetailState> = {
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error: new PortalError('internal', { status: 500, requestId: '01JD8M4Q2T' }) },
  ready: { type: 'ready', contract, term: { type: 'current', days: 130 }, manages: true },
};

export const contractDetailFurther = {
  notFound: { type: 'unavailable', error: new PortalError('not-found', { status: 404 }) },
  member: {
    type: 'ready',
    contract: { ...contract, role: 'member' },
    term: { type: 'ending-soon', days: 30 },
    manages: false,
  },
  withoutOwner: {
    type: 'ready',
    contract: { ...contract, role: 'member', withoutOwner: true },
    term: { type: 'current', days: 130 },
    manages: false,
  },
  lastDay: { type: 'ready', contract, term: { type: 'ending-soon', days: 0 }, manages: true },
  ended: {
    type: 'ready',
    contract: { ...contract, renewsOn: undefined, contact: { name: '営業本部' } },
    term: { type: 'ended', days: 12 },
    manages: true,
  },
  coming: { type: 'ready', contract, term: { type: 'coming', days: 1 }, manages: true },
  longNames: {
    type: 'ready',
    contract: {
      ...contract,
      number: 'CONTRACT-NUMBER-WITHOUT-ANY-PLACE-TO-BREAK-2026-000000000418',
      name: '東日本統括本部・西日本統括本部 経理購買人事給与システム統合プロジェクト（第二期）全社業務基盤ライセンス包括契約',
      companyName:
        '一般社団法人全国コミュニティ情報ネットワーク推進協議会連合会 西日本統括本部 鹿児島事業所 第二システム運用管理課',
      role: 'a role of a newer server',
      plan: 'Enterprise-Edition-with-Disaster-Recovery-and-Extended-Support-for-Regulated-Industries',
      contact: {
        name: '営業本部 官公庁・公共団体・独立行政法人担当 ライセンス契約管理課',
        telephone: '0120-000-000-0000-0000',
        mail: 'customer-support-administration-department.kagoshima-branch@subdomain.long-company-name.example',
      },
    },
    term: { type: 'current', days: 12_345 },
    manages: true,
  },
} satisfies FurtherExamples<ContractDetailState>;

import { PortalError, type Activation, type ActivationRequest, type ActivationStepsState } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const none: Activation = {
  environmentId: 'e',
  environmentName: '本番環境',
  state: 'none',
  assigned: true,
  products: [{ id: 'aozora-platform', name: 'アオゾラ基盤 エンタープライズ' }],
  mayActivate: true,
};
const issued: Activation['issued'] = {
  id: 'a',
  systemName: '基幹サーバー1号機',
  fileName: 'activation-基幹サーバー1号機.json',
  issuedAt: '2026-11-18T01:20:00.000Z',
  url: 'https://portal.example/api/license/activations/a/activation.json',
};
const current: Activation = { ...none, state: 'current', issued };
const outdated: Activation = { ...none, state: 'outdated', issued };
const request: ActivationRequest = {
  id: 'r'.repeat(22),
  product: 'aozora-platform',
  system: { id: 's'.repeat(22), name: '基幹サーバー1号機' },
  createdAt: '2026-11-20T00:50:00.000Z',
};
const fileName = 'activation-request-20261120.json';
const chosen = { activation: none, fileName, request };
const refusedFor = (code: string): ActivationStepsState => ({
  type: 'refused',
  activation: none,
  fileName,
  error: new PortalError(code),
});
const long = 'x'
  .repeat(40)
  .concat('とても長い名前の基幹業務サーバー（東日本データセンター・第2系統・待機系）'.repeat(2))
  .slice(0, 100);

export const environmentActivationStates: StateExamples<ActivationStepsState> = {
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error: new PortalError('network') },
  ready: { type: 'ready', activation: none },
  checking: { type: 'checking', activation: none, fileName },
  chosen: { type: 'chosen', ...chosen },
  sending: { type: 'sending', ...chosen, progress: { sent: 26_000, total: 65_000 } },
  signing: { type: 'signing', ...chosen },
  refused: {
    type: 'refused',
    activation: none,
    fileName: '見積書.pdf',
    error: new PortalError('activation-request-unknown'),
  },
  failed: {
    type: 'failed',
    ...chosen,
    error: new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' }),
  },
  activated: { type: 'activated', ...chosen, activation: current },
};

export const environmentActivationFurther = {
  current: { type: 'ready', activation: current },
  outdated: { type: 'ready', activation: outdated },
  nothingAssigned: { type: 'ready', activation: { ...none, assigned: false } },
  ended: { type: 'ready', activation: { ...outdated, ended: true } },
  exceeded: {
    type: 'ready',
    activation: {
      ...outdated,
      exceeded: [
        { name: 'アオゾラ基盤 エンタープライズ', count: 2 },
        { name: 'アオゾラ統合業務基盤エンタープライズエディション 災害対策オプション', count: 1_200 },
      ],
    },
  },
  member: { type: 'ready', activation: { ...current, mayActivate: false } },
  tooLarge: refusedFor('payload-too-large'),
  damaged: refusedFor('activation-request-damaged'),
  foreign: refusedFor('activation-request-foreign'),
  used: refusedFor('activation-request-used'),
  tooOld: refusedFor('activation-request-outdated'),
  longNames: {
    type: 'chosen',
    activation: {
      ...outdated,
      environmentName: long,
      ...(issued && { issued: { ...issued, systemName: long, fileName: `activation-${long}.json` } }),
    },
    fileName: `${long}.json`,
    request: { ...request, product: 'p'.repeat(64), system: { ...request.system, name: long } },
  },
} satisfies FurtherExamples<ActivationStepsState>;

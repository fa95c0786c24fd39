import { PortalError, type SystemListState } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const sias = { id: 'sias', name: 'SIAS', inUse: true };
const de3 = { id: 'de3', name: 'de3', inUse: true };

export const navStates: StateExamples<SystemListState> = {
  loading: { type: 'loading' },
  ready: { type: 'ready', systems: [sias, de3] },
  unavailable: { type: 'unavailable', error: new PortalError('timeout') },
};

export const navFurther = {
  notInUse: { type: 'ready', systems: [sias, { ...de3, inUse: false }] },
  nobody: { type: 'unavailable', error: new PortalError('unauthenticated', { status: 401 }) },
  noSystems: { type: 'ready', systems: [] },
  longNames: {
    type: 'ready',
    systems: [
      { id: 'long', name: '会計情報システム統合版（連結決算・固定資産管理オプション付き）2026年度版', inUse: true },
      { id: 'away', name: 'Consolidated-Accounting-and-Fixed-Assets-Administration-System', inUse: false },
    ],
  },
} satisfies FurtherExamples<SystemListState>;

import { PortalError, type StatementListState, type StatementPage } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';
import { statements, whole } from './statements.ts';

const part: StatementPage = { ...whole, total: 42, next: 'after-5', years: [2026, 2025, 2024, 2023] };
const none: StatementPage = { ...whole, items: [], total: 0, amount: 0 };
const error = new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' });

export const statementListStates: StateExamples<StatementListState> = {
  'loading': { type: 'loading', filter: {} },
  'unavailable': { type: 'unavailable', filter: {}, error: new PortalError('network') },
  'ready': { type: 'ready', filter: {}, part: whole },
  'narrowing': { type: 'narrowing', filter: { year: 2025 }, part: whole },
  'not-narrowed': { type: 'not-narrowed', filter: { year: 2025 }, part: whole, error },
  'loading-more': { type: 'loading-more', filter: {}, part },
  'incomplete': { type: 'incomplete', filter: {}, part, error },
};

export const statementListFurther = {
  furtherParts: { type: 'ready', filter: {}, part },
  empty: { type: 'ready', filter: {}, part: { ...none, years: [] } },
  nothingMatches: { type: 'ready', filter: { year: 2025 }, part: none },
  forbidden: { type: 'unavailable', filter: {}, error: new PortalError('forbidden', { status: 403 }) },
  failed: {
    type: 'ready',
    filter: {},
    part: { ...whole, items: statements.filter(({ state }) => state === 'failed') },
  },
  newer: {
    type: 'ready',
    filter: {},
    part: {
      ...whole,
      items: statements.slice(0, 1).map((one) => ({ ...one, state: 'deferred', total: 99_999_999 })),
      total: 1,
    },
  },
} satisfies FurtherExamples<StatementListState>;

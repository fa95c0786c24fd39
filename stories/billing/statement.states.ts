import { PortalError, type StatementViewState } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';
import { statement } from './statements.ts';

const { method: _, file: __, ...plain } = statement;

export const statementStates: StateExamples<StatementViewState> = {
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error: new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' }) },
  ready: { type: 'ready', statement },
};

export const statementFurther = {
  paid: { type: 'ready', statement: { ...statement, state: 'paid', paidOn: '2026-11-27' } },
  failed: {
    type: 'ready',
    statement: { ...statement, state: 'failed', method: { type: 'bank-account', name: 'みなと銀行', ending: '7788' } },
  },
  without: { type: 'ready', statement: { ...plain, lines: statement.lines.slice(0, 1) } },
  absent: { type: 'unavailable', error: new PortalError('not-found', { status: 404 }) },
  forbidden: { type: 'unavailable', error: new PortalError('forbidden', { status: 403 }) },
} satisfies FurtherExamples<StatementViewState>;

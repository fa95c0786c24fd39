import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkAttachment } from './attachment.rules.ts';
import {
  canAskAbout,
  canCloseTicket,
  canReopenTicket,
  canReplyToTicket,
  hasNews,
  isOpenTicket,
  nextTicketStates,
  stateAfterReply,
  ticketStates,
} from './ticket.rules.ts';
import { lookOfTickets, ticketsOfLook } from './ticket-view.rules.ts';

const zone = 'Asia/Tokyo';
const at = (local: string): number => Date.parse(`${local}+09:00`);

describe('SUP-07 the states of a ticket', () => {
  it('SUP-07 all but a closed one can be replied to and closed', () => {
    const open = ticketStates.filter((state) => canReplyToTicket({ state }).ok);
    assert.deepEqual(open, ['received', 'in-progress', 'awaiting-customer', 'resolved']);
    assert.deepEqual(
      ticketStates.filter((state) => canCloseTicket({ state }).ok),
      open,
    );
    assert.deepEqual(canReplyToTicket({ state: 'closed' }), { ok: false, code: 'ticket-closed', params: {} });
  });

  it('SUP-07 what a customer says brings it back to work where it waited for them or was resolved', () => {
    assert.deepEqual(ticketStates.map(stateAfterReply), [
      'received',
      'in-progress',
      'in-progress',
      'in-progress',
      'closed',
    ]);
    assert.deepEqual(
      ticketStates.filter((state) => isOpenTicket({ state })),
      ['received', 'in-progress', 'awaiting-customer'],
    );
  });

  it('SUP-07 a closed one is opened again through the thirtieth day after, by the calendar of the portal', () => {
    const closed = { state: 'closed', closedAt: new Date(at('2026-04-01T23:59:59')).toISOString() };
    assert.equal(canReopenTicket(closed, at('2026-05-01T23:59:59'), zone).ok, true);
    assert.deepEqual(canReopenTicket(closed, at('2026-05-02T00:00:00'), zone), {
      ok: false,
      code: 'reopening-over',
      params: { days: 30 },
    });
    assert.equal(canReopenTicket({ state: 'resolved' }, at('2036-01-01T00:00:00'), zone).ok, true);
    const open = canReopenTicket({ state: 'in-progress' }, at('2026-04-01T00:00:00'), zone);
    assert.equal(!open.ok && open.code, 'not-in-this-state');
  });

  it('OPS-02 the vendor brings it into any other state but received, and a closed one back to work alone', () => {
    assert.deepEqual(nextTicketStates('received'), ['in-progress', 'awaiting-customer', 'resolved', 'closed']);
    assert.deepEqual(nextTicketStates('resolved'), ['in-progress', 'awaiting-customer', 'closed']);
    assert.deepEqual(nextTicketStates('closed'), ['in-progress']);
  });

  it('SUP-05 engineers are asked from the first through the last day of a contract, sales at any time', () => {
    const contract = { startsOn: '2026-04-01', endsOn: '2027-03-31' };
    const codes = ['2026-03-31', '2026-04-01', '2027-03-31', '2027-04-01'].map((today) => {
      const decision = canAskAbout(contract, 'engineer', today);
      return decision.ok ? 'ok' : decision.code;
    });
    assert.deepEqual(codes, ['not-begun', 'ok', 'ok', 'ended']);
    assert.equal(canAskAbout(contract, 'sales', '2030-01-01').ok, true);
  });

  it('SUP-07 there is news where the person looked, and something came after that', () => {
    assert.deepEqual(
      [undefined, 2, 3, 4].map((seen) => hasNews({ version: 3, seen })),
      [false, true, false, false],
    );
  });
});

describe('SUP-05 files of a ticket', () => {
  it('SUP-05 are 20 at most, of 1 GiB each, and not empty', () => {
    assert.deepEqual(checkAttachment(1, 19), { ok: true });
    assert.deepEqual(checkAttachment(1, 20), { ok: false, code: 'too-many', params: { most: 20 } });
    assert.deepEqual(checkAttachment(2 ** 30, 0), { ok: true });
    assert.deepEqual(checkAttachment(2 ** 30 + 1, 0), {
      ok: false,
      code: 'payload-too-large',
      params: { most: 2 ** 30 },
    });
    assert.deepEqual(checkAttachment(0, 0), { ok: true }, 'an empty log says something too');
  });
});

describe('SUP-06 saved views of tickets', () => {
  it('SUP-06 keep what narrows the list, and leave out what this version does not know', () => {
    const filter = { search: '電源', state: 'open', kind: 'fault', from: '2026-04-01', deviceId: 'd1' } as const;
    assert.deepEqual(ticketsOfLook(lookOfTickets(filter, ['number'])), filter);
    assert.deepEqual(lookOfTickets({}, null), { columns: null });
    assert.deepEqual(
      ticketsOfLook({ filters: { state: 'unheard-of', from: 'yesterday', newer: 'x', kind: 'fault' } }),
      {
        kind: 'fault',
      },
    );
  });
});

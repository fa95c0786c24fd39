import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkTicket, checkTicketContact, checkTicketText, type TicketEntries } from './ticket-entries.rules.ts';

const good: TicketEntries = {
  kind: 'fault',
  desk: 'engineer',
  severity: 'high',
  contractId: 'c',
  deviceId: '',
  serviceId: 's',
  title: ' 電源ユニットの障害 ',
  description: '一行目\r\n二行目\u0000\u202e',
  contact: { name: '髙﨑 花子', mail: ' Hanako@Example.JP ', telephone: '０３ー１２３４ー５６７８' },
};
const errorsOf = (change: Partial<TicketEntries>): readonly string[] =>
  checkTicket({ ...good, ...change }).fieldErrors.map(({ field, code }) => `${field}: ${code}`);

describe('SUP-05 what is entered in a ticket', () => {
  it('SUP-05 is stored in its form: lines, addresses and numbers, with the characters of names as they are', () => {
    const { entries, fieldErrors } = checkTicket(good);
    assert.deepEqual(fieldErrors, []);
    assert.deepEqual(
      [entries.title, entries.description, entries.contact],
      [
        '電源ユニットの障害',
        '一行目\n二行目',
        { name: '髙﨑 花子', mail: 'hanako@example.jp', telephone: '03-1234-5678' },
      ],
    );
  });

  it('SUP-05 needs each choice, a title of 200 characters and a description of 20,000 at most', () => {
    assert.deepEqual(errorsOf({ kind: '', desk: 'x', severity: '', contractId: '', serviceId: '' }), [
      'kind: required',
      'desk: required',
      'severity: required',
      'contractId: required',
      'serviceId: required',
    ]);
    assert.deepEqual(errorsOf({ title: '𠮷'.repeat(200), description: '𠮷'.repeat(20_000) }), []);
    assert.deepEqual(errorsOf({ title: 'あ'.repeat(201), description: 'あ'.repeat(20_001) }), [
      'title: length',
      'description: length',
    ]);
    assert.deepEqual(errorsOf({ title: ' ', description: ' \n\u0007' }), ['title: required', 'description: required']);
  });

  it('SUP-05 names whom to ask back, by mail or by telephone', () => {
    const codes = (contact: TicketEntries['contact']): readonly string[] =>
      checkTicketContact(contact).fieldErrors.map(({ field, code }) => `${field}: ${code}`);
    assert.deepEqual(codes({ name: 'a', mail: '', telephone: '03-1234-5678' }), []);
    assert.deepEqual(codes({ name: 'a', mail: 'a@b.example', telephone: '' }), []);
    assert.deepEqual(codes({ name: '', mail: '', telephone: '' }), [
      'contact.name: required',
      'contact.mail: required',
    ]);
    assert.deepEqual(codes({ name: 'あ'.repeat(101), mail: 'x', telephone: '12' }), [
      'contact.name: length',
      'contact.mail: not-an-address',
      'contact.telephone: not-a-telephone',
    ]);
  });

  it('SUP-07 keeps tabulators and line breaks of a log', () => {
    assert.equal(checkTicketText('body', 'a\tb\r\n\rc\u2028d').text, 'a\tb\n\nc\nd');
  });
});

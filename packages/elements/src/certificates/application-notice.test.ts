import { equal, includes, ok } from '../testing/assert.ts';
import { all, get, textOf } from '../testing/queries.ts';
import { certificateOf, contractOf, detailOf, issuedOf } from './application-list.suite.ts';
import { openApplication, part, textIn } from './mado-application.suite.ts';

/** When the next certificate of a contract was to be applied for. */
const opened = { nextDueOn: '2026-11-19', nextOpensOn: '2026-10-20' };

describe('mado-application: what has to be known first', () => {
  it('CRT-09 says at the top why it was refused, and awaits nothing any more', async () => {
    const { element } = await openApplication(
      detailOf({
        state: 'refused',
        documents: [{ id: '1', kind: 'form', askedAt: '2026-11-20T01:00:00.000Z' }],
        history: [
          { state: 'received', at: '2026-11-19T15:30:00.000Z' },
          { state: 'refused', at: '2026-11-20T01:00:00.000Z', note: '承諾がありません' },
        ],
      }),
    );
    const reason = textIn(element, 'refusal');
    for (const words of ['証明書を発行できませんでした。', '2026/11/20', '承諾がありません', 'もう一度お申し込み'])
      includes(reason, words);
    const whole = textOf(element);
    ok(whole.indexOf('承諾がありません') < whole.indexOf('提出書類'), 'above everything');
    includes(textIn(element, 'document'), '提出不要');
    equal(whole.includes('提出待ち'), false);
    includes(textIn(element, 'contract'), '契約は成立しませんでした');
  });

  it('CRT-09 CRT-20 an expired certificate is called so by the server’s time, and what follows is the act at the top', async () => {
    const certificate = { ...certificateOf, notAfter: '2026-11-19T14:59:59.000Z' };
    const contract = { ...contractOf, ...opened };
    const { element } = await openApplication(issuedOf({ certificate, contract }));
    includes(textIn(element, 'run-out'), '有効期限切れ');
    equal(part(element, 'state')?.classList.contains('state-over'), true);
    const due = part(element, 'next-due');
    equal(due?.getAttribute('role'), 'alert');
    includes(textIn(element, 'next-due'), '証明書の有効期間は、2026/11/19に終わりました。');
    includes(textIn(element, 'next-due'), '次の証明書のお申し込みを受け付けています。料金はかかりません。');
    equal(all(element, 'alert').length, 1, 'it is said once');
    const follow = get(element, 'link', '次の証明書を申し込む');
    equal(follow.getAttribute('href'), '/applications/app-1/next');
    const told: string[] = [];
    element.addEventListener('mado-before-application-action', (event) => {
      told.push(event.action);
      event.preventDefault();
    });
    follow.click();
    equal(told, ['next']);
    const ended = await openApplication(issuedOf({ certificate, contract: { ...contractOf, endsOn: '2026-11-19' } }));
    includes(textOf(ended.element), '証明書の有効期間は、2026/11/19に終わりました。');
    equal(part(ended.element, 'follow'), undefined);
    const valid = await openApplication(issuedOf());
    equal([part(valid.element, 'run-out'), part(valid.element, 'next-due')], [undefined, undefined]);
  });

  it('CRT-11 CRT-17 CRT-20 the price is said as in the wizard: a reissue is free through an agency too, a coupon pays', async () => {
    const entries = detailOf().entries;
    const agency = { entries: { ...entries, basics: { ...entries.basics, agencyCode: 'A0012345' } }, price: undefined };
    for (const [more, words] of [
      [{ ...agency }, '特約店の定める料金'],
      [{ ...agency, kind: 'reissue' }, '無料'],
      [{ ...agency, kind: 'next' }, '無料'],
      [{ ...agency, couponNumber: 'CP-1' }, 'クーポンで支払い（CP-1）'],
    ] as const) {
      const { element } = await openApplication(issuedOf(more));
      includes(textIn(element, 'entries').replaceAll(/\s/g, ''), `契約料金${words}`);
    }
  });

  it('CRT-09 CRT-11 records that follow each other link to each other, and a later revocation is not said to have happened', async () => {
    const certificate = { ...certificateOf, revokedAt: '2099-12-01T15:00:00.000Z' };
    const { element } = await openApplication(
      issuedOf({
        state: 'replaced',
        certificate,
        source: { id: 'app-0', number: '5176204400' },
        successor: { id: 'app-2', number: '5176204499' },
      }),
    );
    equal(get(element, 'link', '5176204400').getAttribute('href'), '/applications/app-0');
    equal(get(element, 'link', '5176204499').getAttribute('href'), '/applications/app-2');
    includes(textIn(element, 'about'), '新しいお申し込み 5176204499');
    const closed = textIn(element, 'closed-actions');
    includes(closed, '新しい証明書に切り替わっています');
    equal(closed.includes('失効しています'), false);
  });

  it('CRT-10 what was carried over into a contract stands beside its months', async () => {
    const contract = { ...contractOf, startsOn: '2026-11-23', endsOn: '2028-06-23' };
    const { element } = await openApplication(issuedOf({ contract }));
    includes(textIn(element, 'contract'), '12か月＋引き継ぎ214日');
  });
});

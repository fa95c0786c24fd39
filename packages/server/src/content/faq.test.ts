import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFaq } from '@madoguchi/sdk/content/faq.endpoints.js';
import { publishFaqEntry } from '@madoguchi/sdk/content/publish.endpoints.js';
import { field, onEachDatabase, openFixture, type Client, type Fixture } from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';

const identifier = 'person@customer.example';

async function publish(
  fixture: Fixture,
  process: string,
  question: string,
  answer = '回答',
  systemId = 'sias',
): Promise<void> {
  const input = { systemId, process, question, answer };
  const reply = await fixture.client().call(publishFaqEntry, input, { asOperator: true });
  assert.equal(reply.status, 201, reply.text);
}

async function questions(client: Client, input: object = {}): Promise<readonly unknown[]> {
  const reply = await client.call(readFaq, { systemId: 'sias', ...input });
  const items = field(reply.body, 'items');
  assert.ok(Array.isArray(items), reply.text);
  assert.equal(field(reply.body, 'total'), items.length);
  return items.map((item) => field(item, 'question'));
}

onEachDatabase('FAQ', (open) => {
  test('INF-08 of a system is whole first, in the vendor’s order, and narrowed by a process', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    await publish(fixture, '月次処理', '一');
    await publish(fixture, '決算', '二');
    await publish(fixture, '月次処理', '三');
    await publish(fixture, '決算', 'ほか', '回答', 'de3');
    const client = await signedIn(fixture, identifier);
    const { body } = await client.call(readFaq, { systemId: 'sias' });
    assert.deepEqual(await questions(client), ['一', '三', '二']);
    assert.deepEqual(
      [0, 1, 2].map((index) => [field(body, `processes.${index}.name`), field(body, `processes.${index}.count`)]),
      [
        ['月次処理', 2],
        ['決算', 1],
        [undefined, undefined],
      ],
    );
    const processId = field(body, 'processes.1.id');
    assert.deepEqual(await questions(client, { processId }), ['二']);
    assert.deepEqual(await questions(client, { processId: 'absent' }), []);
    const narrowed = await client.call(readFaq, { systemId: 'sias', processId });
    assert.equal(field(narrowed.body, 'processes.0.count'), 2, 'the counts stay');
  });

  test('INF-08 a search finds every word in question or answer, whatever its width and case', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    await publish(fixture, 'A', 'ＰＤＦの出力', '100％の大きさで障害対応します。');
    await publish(fixture, 'A', '印刷', 'PDFはできません。\n\nｶﾅの表記');
    await publish(fixture, 'B', '税', 'abab と bcbc と a_c');
    await publish(fixture, 'B', '𠮷野家', '髙﨑 á');
    const client = await signedIn(fixture, identifier);
    for (const [text, expected] of [
      ['pdf', ['ＰＤＦの出力', '印刷']],
      ['PDF　障害', ['ＰＤＦの出力']],
      ['障害対応', ['ＰＤＦの出力']],
      ['害対', ['ＰＤＦの出力']],
      ['カナ', ['印刷']],
      ['税', ['税']],
      ['100%', ['ＰＤＦの出力']],
      ['%', ['ＰＤＦの出力']],
      ['_', ['税']],
      ['a_c', ['税']],
      ['abc', []],
      ['ababc', []],
      ['abab', ['税']],
      ['𠮷', ['𠮷野家']],
      ['𠮷野', ['𠮷野家']],
      ['á', ['𠮷野家']],
      ['\\', []],
      ['!', []],
      ["' or 1=1 --", []],
      ['出力大き', []],
      ['  ', ['ＰＤＦの出力', '印刷', '税', '𠮷野家']],
    ] as const)
      assert.deepEqual(await questions(client, { text }), expected, text);
    const all = await client.call(readFaq, { systemId: 'sias' });
    assert.deepEqual(await questions(client, { text: 'PDF', processId: field(all.body, 'processes.1.id') }), []);
    for (const [text, counts] of [
      ['PDF', [2, 0]],
      ['absent', [0, 0]],
    ] as const) {
      const { body } = await client.call(readFaq, { systemId: 'sias', text });
      const told = [0, 1].map((index) => field(body, `processes.${index}.count`));
      assert.deepEqual(told, counts, 'each process tells how many of its entries are found');
    }
  });

  test('INF-08 a word of a process’s name finds all its questions, beside words in them', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    await publish(fixture, '給与・年末調整', '年末調整の対象者', '一');
    await publish(fixture, '給与・年末調整', '控除', '二');
    await publish(fixture, '決算', '給与の科目', '三');
    await publish(fixture, '決算', '税', '四');
    const client = await signedIn(fixture, identifier);
    for (const [text, expected] of [
      ['給与', ['年末調整の対象者', '控除', '給与の科目']],
      ['年末調整', ['年末調整の対象者', '控除']],
      ['年末 控除', ['控除']],
      ['決算 給与', ['給与の科目']],
      ['給与 決算 税', []],
      ['算', ['給与の科目', '税']],
    ] as const)
      assert.deepEqual(await questions(client, { text }), expected, text);
    const { body } = await client.call(readFaq, { systemId: 'sias', text: '給与' });
    assert.deepEqual([field(body, 'processes.0.count'), field(body, 'processes.1.count')], [2, 1]);
  });

  test('INF-08 a long answer is found by what stands at its end, and a long list comes page by page', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const long = Array.from({ length: 4_900 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('');
    await publish(fixture, 'A', '長い', `${long}結びの言葉`);
    for (let number = 0; number < 44; number++) await publish(fixture, `P${number % 3}`, `q${number}`);
    const client = await signedIn(fixture, identifier);
    assert.deepEqual(await questions(client, { text: '結びの言葉' }), ['長い']);
    const seen: unknown[] = [];
    let cursor: unknown;
    do {
      const reply = await client.call(readFaq, { systemId: 'sias', ...(cursor !== undefined && { cursor }) });
      const items = field(reply.body, 'items');
      assert.ok(Array.isArray(items));
      seen.push(...items.map((item) => `${String(field(item, 'processId'))} ${String(field(item, 'question'))}`));
      assert.equal(field(reply.body, 'total'), 45);
      cursor = field(reply.body, 'next');
    } while (cursor !== undefined);
    assert.deepEqual([seen.length, new Set(seen).size], [45, 45]);
    const processes = seen.map((entry) => String(entry).split(' ')[0]);
    assert.equal(
      processes.filter((process, index) => process !== processes[index - 1]).length,
      4,
      'process by process',
    );
  });
});

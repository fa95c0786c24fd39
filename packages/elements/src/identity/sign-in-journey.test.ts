import '../define/mado-login.ts';
import '../define/mado-portal.ts';
import '../define/mado-session.ts';
import { includes, ok } from '../testing/assert.ts';
import { placeMarkup, until } from '../testing/fixture.ts';
import { get, textOf } from '../testing/queries.ts';
import { type } from '../testing/typing.ts';

interface Person {
  readonly identifier: string;
  readonly displayName: string;
  readonly password: string;
}

describe('a journey against the reference server, in every browser', () => {
  it('AUTH-01 INF-01 AUTH-04 somebody signs in, sees their name, is known after a new page, and signs out', async () => {
    const person: Person = await (await fetch('/reference-person')).json();
    const page = `<mado-portal base-url="/api/information" preset="information" locale="ja">
      <mado-login></mado-login><mado-session></mado-session>
    </mado-portal>`;

    const first = placeMarkup(page);
    const field = await until(() => first.querySelector<HTMLInputElement>('input[autocomplete="username"]'));
    type(field, person.identifier);
    const password = first.querySelector<HTMLInputElement>('input[autocomplete="current-password"]');
    ok(password);
    type(password, person.password);
    get(first, 'button', 'ログイン').click();
    await until(() => textOf(first).includes(person.displayName));
    first.remove();

    const second = placeMarkup(page);
    const session = await until(() => second.querySelector('mado-session'));
    await until(() => textOf(session).includes(person.displayName));
    includes(textOf(session), person.displayName);
    get(session, 'button', 'ログアウト').click();
    await until(() => textOf(session).includes('ログインしていません'));
  });
});

import { isPortalError, moveClock, readClock, type Portal, type ServerTime } from '@madoguchi/sdk';
import { say } from '../page/language.ts';
import { momentIn, zoneName } from '../page/moment.ts';
import { inWords } from './duration.ts';
import { tell } from './outcome.ts';

/** Shows the demo's clock and moves it ahead (OPS-05). Gives what shows it again, after the language was changed. */
export function connectClock(portal: Portal): () => void {
  const form = document.querySelector<HTMLFormElement>('#move');
  const message = document.querySelector('.clock + .message');
  const time = document.querySelector('time');
  const zone = document.querySelector('.zone');
  const offsetPlace = document.querySelector('.offset');
  let offset: number | undefined;
  let moving = false;

  const show = (): void => {
    if (offset === undefined || !time || !zone || !offsetPlace) return;
    const { timeZone } = portal.configuration;
    const now = new Date(portal.clock.now()).toISOString();
    time.dateTime = now;
    time.textContent = momentIn(timeZone, now);
    zone.textContent = zoneName(timeZone);
    offsetPlace.textContent = inWords(offset) || say('なし', 'nothing');
  };
  const take = (told: ServerTime): void => {
    ({ offset } = told);
    show();
  };
  const move = async (by: number): Promise<void> => {
    if (moving) return;
    moving = true;
    try {
      take(await portal.call(moveClock, { by }));
      tell(message, { ja: '進めました。', en: 'The clock was moved ahead.' });
    } catch (error) {
      const tooFar = isPortalError(error) && error.code === 'invalid-input';
      const words = tooFar
        ? { ja: '一度に進められるのは10年までです。', en: 'It can be moved by 10 years at most.' }
        : {
            ja: '進められませんでした。もう一度お試しください。',
            en: 'The clock could not be moved. Please try again.',
          };
      tell(message, words, true);
    }
    moving = false;
  };
  for (const button of document.querySelectorAll<HTMLElement>('[data-by]'))
    button.addEventListener('click', () => void move(Number(button.dataset['by'])));
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const data = new FormData(form);
    const amount = Number(String(data.get('amount')).normalize('NFKC'));
    if (Number.isInteger(amount) && amount >= 1) void move(amount * Number(data.get('unit')));
    else
      tell(
        message,
        { ja: '進める量を、1以上の整数で入力してください。', en: 'Please enter a whole number of 1 or more.' },
        true,
      );
  });
  setInterval(show, 1_000);
  portal.call(readClock).then(take, () =>
    tell(
      message,
      {
        ja: 'サーバーの時刻を読み込めませんでした。ページを開き直してください。',
        en: 'The server’s time could not be read. Please open this page again.',
      },
      true,
    ),
  );
  return show;
}

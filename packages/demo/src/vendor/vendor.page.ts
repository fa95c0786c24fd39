import { isPortalError, moveClock, readClock, type ServerTime } from '@madoguchi/sdk';
import { offerLanguages, say } from '../page/language.ts';
import { momentIn, zoneName } from '../page/moment.ts';
import { portals } from '../page/vendor-portals.ts';
import { inWords } from './duration.ts';

const [portal] = portals; // all of them share one clock
const form = document.querySelector('form');
const message = document.querySelector('.message');
const time = document.querySelector('time');
const zone = document.querySelector('.zone');
const offsetPlace = document.querySelector('.offset');
let offset: number | undefined;

function show(): void {
  if (offset === undefined || !portal || !time || !zone || !offsetPlace) return;
  const { timeZone } = portal.configuration;
  const now = new Date(portal.clock.now()).toISOString();
  time.dateTime = now;
  time.textContent = momentIn(timeZone, now);
  zone.textContent = zoneName(timeZone);
  offsetPlace.textContent = inWords(offset) || say('なし', 'nothing');
}

function tell(text: string, isWrong = true): void {
  if (message) message.textContent = text;
  message?.classList.toggle('wrong', isWrong);
}

function take(told: ServerTime): void {
  ({ offset } = told);
  show();
}

async function move(by: number): Promise<void> {
  if (!portal) return;
  try {
    take(await portal.call(moveClock, { by }));
    tell(say('進めました。', 'The clock was moved ahead.'), false);
  } catch (error) {
    const tooFar = isPortalError(error) && error.code === 'invalid-input';
    tell(
      tooFar
        ? say('一度に進められるのは10年までです。', 'It can be moved by 10 years at most.')
        : say('進められませんでした。もう一度お試しください。', 'The clock could not be moved. Please try again.'),
    );
  }
}

for (const button of document.querySelectorAll<HTMLElement>('[data-by]'))
  button.addEventListener('click', () => void move(Number(button.dataset['by'])));
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const data = new FormData(form);
  const amount = Number(String(data.get('amount')).normalize('NFKC'));
  if (Number.isInteger(amount) && amount >= 1) void move(amount * Number(data.get('unit')));
  else tell(say('進める量を、1以上の整数で入力してください。', 'Please enter a whole number of 1 or more.'));
});
offerLanguages(document.querySelector('.language'), show);
setInterval(show, 1_000);
try {
  if (portal) take(await portal.call(readClock));
} catch {
  tell(
    say(
      'サーバーの時刻を読み込めませんでした。ページを開き直してください。',
      'The server’s time could not be read. Please open this page again.',
    ),
  );
}

import { moveClock, PortalError, readClock, type ServerTime } from '@madoguchi/sdk';
import { inTokyo, portals } from '../page/vendor-portals.ts';

const [portal] = portals;
const form = document.querySelector('form');
const message = document.querySelector('.message');

function show({ now, offset }: ServerTime): void {
  const time = document.querySelector('time');
  if (time) {
    time.dateTime = now;
    time.textContent = inTokyo(now);
  }
  const minutes = Math.round(offset / 60_000);
  const [days, hours, rest] = [Math.floor(minutes / 1_440), Math.floor((minutes % 1_440) / 60), minutes % 60];
  const words = `${days > 0 ? `${days}日` : ''}${hours > 0 ? `${hours}時間` : ''}${rest > 0 ? `${rest}分` : ''}`;
  const place = document.querySelector('.offset');
  if (place) place.textContent = words === '' ? 'なし' : `${words} 進んでいます`;
}

function say(text: string): void {
  if (message) message.textContent = text;
}

async function move(amount: number, unit: number): Promise<void> {
  if (!portal) return;
  try {
    show(await portal.call(moveClock, { by: amount * unit }));
    say('進めました。');
  } catch (error) {
    const tooFar = error instanceof PortalError && error.code === 'invalid-input';
    say(tooFar ? '一度に進められるのは10年までです。' : '進められませんでした。もう一度お試しください。');
  }
}

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const data = new FormData(form);
  const amount = Number(String(data.get('amount')).normalize('NFKC'));
  if (!Number.isInteger(amount) || amount < 1) say('進める量を、1以上の整数で入力してください。');
  else void move(amount, Number(data.get('unit')));
});
try {
  if (portal) show(await portal.call(readClock));
} catch {
  say('サーバーの時刻を読み込めませんでした。ページを開き直してください。');
}

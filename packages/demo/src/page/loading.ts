import { adopt } from './adopt.ts';
import { say } from './language.ts';
import sheet from './loading.css';

/** How long a page may take before it says so. */
const patience = 10_000;

/**
 * Says when a page is not whole: when one of its scripts could not be loaded, or when after a while one of its elements
 * has still nothing to show, as without its words. An element goes on trying, and with the last of them what was said goes.
 */
export function watchLoading(): void {
  adopt(sheet);
  addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && tell(), true);
  addEventListener('load', () => setTimeout(() => isWhole() || tell(), patience));
}

/** Whether every element has drawn itself. */
function isWhole(): boolean {
  const elements = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('mado-'));
  return elements.every((element) => 'hasUpdated' in element && element.hasUpdated === true);
}

function tell(): void {
  if (document.querySelector('.unloaded')) return;
  const place = document.createElement('div');
  place.className = 'unloaded';
  const text = document.createElement('p');
  text.setAttribute('role', 'alert');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = say('もう一度読み込む', 'Load again');
  button.addEventListener('click', () => location.reload());
  place.append(text, button);
  document.body.append(place);
  text.textContent = say(
    'ページの一部を読み込めませんでした。通信状態を確認して、もう一度読み込んでください。',
    'Part of this page could not be loaded. Please check your connection and load it again.',
  );
  const watch = setInterval(() => {
    if (!isWhole()) return;
    clearInterval(watch);
    place.remove();
  }, 500);
}

import { speak } from '../page/language.ts';
import { checkCard, type CardEntry } from './card-entry.ts';

// The payment provider's own page: what is typed here goes to the provider alone. The page around it gets a token.
const form = document.querySelector('form');
const failure = document.querySelector<HTMLElement>('.failure');
const isEnglish = new URLSearchParams(location.search).get('language') === 'en';
document.documentElement.lang = isEnglish ? 'en' : 'ja';
speak(document);

const texts = {
  wrong: isEnglish ? 'Please check what is marked.' : '印のある欄をご確認ください。',
  failed: isEnglish
    ? 'The card could not be sent. Please try again.'
    : 'カードを送信できませんでした。もう一度お試しください。',
};

/** Tells the page around it something; whose page that is the provider knows by the setup. */
function tell(message: object): void {
  const to = form?.dataset['parent'];
  if (to) parent.postMessage(message, to);
}

const grow = new ResizeObserver(() => tell({ type: 'payment-height', height: document.body.scrollHeight }));
grow.observe(document.body);

function say(text: string): void {
  if (!failure) return;
  failure.textContent = text;
  failure.hidden = text === '';
  if (text !== '') failure.focus();
}

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  void send(form);
});

async function send(target: HTMLFormElement): Promise<void> {
  const data = new FormData(target);
  const typed = (name: string): string => String(data.get(name) ?? '');
  const entry: CardEntry = { number: typed('number'), expires: typed('expires'), code: typed('code') };
  const { card, wrong } = checkCard(entry);
  for (const input of target.querySelectorAll('input'))
    input.toggleAttribute(
      'aria-invalid',
      wrong.some((name) => name === input.name),
    );
  if (!card) return say(texts.wrong);
  say('');
  try {
    const response = await fetch(`${location.pathname}/card`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(entry),
    });
    const { token }: { readonly token?: string } = await response.json();
    if (token === undefined) return say(texts.failed);
    grow.disconnect(); // the frame is taken away with the answer
    tell({ type: 'payment-token', setup: target.dataset['setup'], token });
  } catch {
    say(texts.failed);
  }
}

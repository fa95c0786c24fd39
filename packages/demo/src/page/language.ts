const key = 'demo-language';

/** Picks the text in the page's language. */
export function say(ja: string, en: string): string {
  return document.documentElement.lang === 'en' ? en : ja;
}

const japanese = new WeakMap<HTMLElement, string>();

/** Writes the texts that something carries in both languages in the page's. */
export function speak(root: ParentNode): void {
  for (const part of root.querySelectorAll<HTMLElement>('[data-en]')) {
    const ja = japanese.get(part) ?? part.textContent;
    japanese.set(part, ja);
    part.textContent = say(ja, part.dataset['en'] ?? '');
  }
}

/**
 * Lets the page be read in English: what has `data-en` shows that text instead of its own, what has `data-en-label` is
 * called so, and `html[lang]` follows, so that the elements do too. The choice is kept, also for pages that a mail opens;
 * `?lang=en` in the address of one chooses too.
 * `changed` runs now and after each change.
 */
export function offerLanguages(button: HTMLElement | null, changed?: () => void): void {
  const labels = [...document.querySelectorAll<HTMLElement>('[data-en-label]')].map(
    (part) => [part, { ja: part.ariaLabel, en: part.dataset['enLabel'] ?? '' }] as const,
  );
  const show = (language: 'ja' | 'en'): void => {
    document.documentElement.lang = language;
    speak(document);
    for (const [part, label] of labels) part.ariaLabel = label[language];
    if (button) {
      button.textContent = language === 'ja' ? 'English' : '日本語';
      button.lang = language === 'ja' ? 'en' : 'ja';
    }
    changed?.();
  };
  const asked = new URLSearchParams(location.search).get('lang');
  if (asked === 'ja' || asked === 'en') localStorage.setItem(key, asked);
  show(localStorage.getItem(key) === 'en' ? 'en' : 'ja');
  button?.addEventListener('click', () => {
    const next = document.documentElement.lang === 'ja' ? 'en' : 'ja';
    localStorage.setItem(key, next);
    show(next);
  });
}

const key = 'midori-language';

/**
 * Lets the page be read in English: what has `data-en` shows that text instead of its own, and `html[lang]` follows, so
 * that the elements do too. The choice is kept for the visit.
 */
export function offerLanguages(button: HTMLElement | null): void {
  const parts = [...document.querySelectorAll<HTMLElement>('[data-en]')];
  const japanese = new Map(parts.map((part) => [part, part.textContent]));
  const show = (language: 'ja' | 'en'): void => {
    document.documentElement.lang = language;
    for (const part of parts) part.textContent = (language === 'en' ? part.dataset['en'] : japanese.get(part)) ?? '';
    if (button) {
      button.textContent = language === 'ja' ? 'English' : '日本語';
      button.lang = language === 'ja' ? 'en' : 'ja';
    }
  };
  show(sessionStorage.getItem(key) === 'en' ? 'en' : 'ja');
  button?.addEventListener('click', () => {
    const next = document.documentElement.lang === 'ja' ? 'en' : 'ja';
    sessionStorage.setItem(key, next);
    show(next);
  });
}

/**
 * In the page: what sticks out of it sideways once text is twice as large, as somebody sets it who reads with difficulty. On a
 * phone all of it is read by going down, in a dialog too (WCAG 2.2, 1.4.4 and 1.4.10). It leaves the text as large as it was.
 */
export async function sidewaysAtTwice(): Promise<readonly string[]> {
  const root = document.documentElement;
  const drawn = async (): Promise<unknown> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  /** Below an element: what ends outside of the window, but for what a part holds that scrolls or cuts off by itself. */
  const outside = (parent: Element | ShadowRoot): readonly string[] =>
    [...parent.children].flatMap((one) => {
      const { left, right } = one.getBoundingClientRect();
      const out = Math.max(right - root.clientWidth, -left);
      if (out < 1 && getComputedStyle(one).overflowX !== 'visible') return [];
      const within = [...(one.shadowRoot ? outside(one.shadowRoot) : []), ...outside(one)];
      if (within.length > 0 || out < 1) return within;
      const name = [one.localName, ...one.classList].join('.');
      return [`${name} sticks out by ${Math.ceil(out)} px: ${one.textContent.trim().slice(0, 40)}`];
    });
  const dialogs = (parent: ParentNode): readonly Element[] =>
    [...parent.querySelectorAll('*')].flatMap((one) => [
      ...(one.matches('dialog[open]') ? [one] : []),
      ...(one.shadowRoot ? dialogs(one.shadowRoot) : []),
    ]);
  const before = root.style.fontSize;
  root.style.fontSize = '200%';
  try {
    // what measures itself does so after the first
    for (let drawing = 0; drawing < 2; drawing++) await drawn();
    return [root, ...dialogs(document.body)].flatMap((one) => {
      const more = one.scrollWidth - one.clientWidth;
      const told = `with text at 200 % its ${one === root ? 'page' : 'dialog'} scrolls sideways by ${more} px`;
      return more > 0 ? [told, ...outside(document.body).slice(0, 4)] : [];
    });
  } finally {
    root.style.fontSize = before;
    await drawn();
  }
}

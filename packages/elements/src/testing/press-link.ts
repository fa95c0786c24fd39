/** Presses a link, and the page stays; gives whether an element kept the browser from following it. */
export function pressLink(link: HTMLElement, held: MouseEventInit = {}): boolean {
  let kept = false;
  const look = (event: Event): void => {
    kept = event.defaultPrevented;
    event.preventDefault();
  };
  document.addEventListener('click', look, { once: true });
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ...held }));
  document.removeEventListener('click', look);
  return kept;
}

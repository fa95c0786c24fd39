/**
 * Hands the id that the page's address names, `?id=…`, to the element that shows it. Whoever comes without one is led to
 * where one is chosen.
 */
export function nameSubject(tag: string, attribute: string, list: string): void {
  const id = new URLSearchParams(location.search).get('id') ?? '';
  if (id === '') location.replace(list);
  else document.querySelector(tag)?.setAttribute(attribute, id);
}

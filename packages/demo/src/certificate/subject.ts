/**
 * Hands an element the application that the address names, `?application=…`. Whoever comes without one is led to where one is
 * chosen.
 */
export function takeApplication(selector: string): void {
  const id = new URLSearchParams(location.search).get('application') ?? '';
  if (id === '') location.replace('/certificate/applications/');
  else document.querySelector(selector)?.setAttribute('application', id);
}

/**
 * Hands an element the application that the address names, `?application=…`. Whoever comes without one is led to where one is
 * chosen.
 */
export function takeApplication(selector: string): void {
  const id = new URLSearchParams(location.search).get('application') ?? '';
  if (id === '') location.replace('/certificate/applications/');
  else document.querySelector(selector)?.setAttribute('application', id);
}

/** Leads a link back to the application that the address names. */
export function leadBack(selector: string): void {
  const id = new URLSearchParams(location.search).get('application') ?? '';
  const query = new URLSearchParams({ application: id });
  document.querySelector(selector)?.setAttribute('href', `/certificate/application/?${query}`);
}

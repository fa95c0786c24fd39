/**
 * Submits a form as Enter in one of its native fields does: by its first submit button, unless that is disabled. Fields in a
 * shadow root have no form of their own, so that the browser does not do it.
 */
export function submitAsByEnter(form: HTMLFormElement): void {
  const button = [...form.elements].find(
    (one): one is HTMLButtonElement | HTMLInputElement =>
      (one instanceof HTMLButtonElement || one instanceof HTMLInputElement) && one.type === 'submit',
  );
  if (button) button.click();
  else form.requestSubmit();
}

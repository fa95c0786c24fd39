/**
 * What the browser would save, as long as `act` runs. Nothing is saved for real: a browser that shows what it has downloaded
 * takes the focus from the page, and from all tests after this one.
 */
export async function savedFiles(act: () => Promise<unknown>): Promise<readonly File[]> {
  const files: File[] = [];
  const { createObjectURL } = URL;
  URL.createObjectURL = (file) => {
    if (file instanceof File) files.push(file);
    return createObjectURL(new Blob());
  };
  const stay = (event: Event): void => event.preventDefault(); // the link stands in no document
  try {
    HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
      this.addEventListener('click', stay, { once: true });
    };
    await act();
  } finally {
    URL.createObjectURL = createObjectURL;
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
  }
  return files;
}

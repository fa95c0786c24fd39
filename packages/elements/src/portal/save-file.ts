/** Lets the browser save what is behind an address, under a name. */
export function saveAs(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}

/** Lets the browser save a file. Gives what takes its address back, once nobody can want it any more. */
export function saveFile(file: File): () => void {
  const url = URL.createObjectURL(file);
  saveAs(url, file.name);
  return () => URL.revokeObjectURL(url);
}

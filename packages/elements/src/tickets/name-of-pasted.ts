/** A pasted file under a name of its own: browsers call every picture of a screen `image.png`. */
export function nameOfPasted(file: File, taken: readonly string[]): File {
  if (!taken.includes(file.name)) return file;
  const [, begin = file.name, end = ''] = /^(.*?)(\.[^.]*)?$/s.exec(file.name) ?? [];
  for (let number = 2; ; number++) {
    const name = `${begin}-${number}${end}`;
    if (!taken.includes(name)) return new File([file], name, { type: file.type, lastModified: file.lastModified });
  }
}

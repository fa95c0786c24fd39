/**
 * Reads comma-separated values as RFC 4180 has them, and nothing else: what it refuses another program may read in its
 * own way.
 */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length;) {
    let value = '';
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (at >= text.length) throw new Error('a quoted cell without an end');
        if (text[at] === '"') at++;
        value += text[at];
      }
      at++;
    } else
      for (; at < text.length && text[at] !== ',' && text[at] !== '\r'; at++) {
        if (text[at] === '"' || text[at] === '\n') throw new Error(`a bare ${JSON.stringify(text[at])} at ${at}`);
        value += text[at];
      }
    row.push(value);
    if (text[at] === ',') {
      at++;
      if (at === text.length) throw new Error('the last line does not end');
    } else if (text.startsWith('\r\n', at)) {
      at += 2;
      rows.push(row);
      row = [];
    } else throw new Error(`neither a comma nor the end of a line at ${at}`);
  }
  return rows;
}

/** Whether the README says what a page loads until somebody signs in, to the nearest kB. */
export function tellsWeight(readme: string, bytes: number): boolean {
  return /Until somebody signs in this loads (\d+) kB\./.exec(readme)?.[1] === String(Math.round(bytes / 1000));
}

/** How much of something is there, in whole percent, and never 100 before all of it is. */
export const percentOf = ({ sent, total }: { readonly sent: number; readonly total: number }): number =>
  total > 0 ? Math.floor((sent / total) * 100) : 0;

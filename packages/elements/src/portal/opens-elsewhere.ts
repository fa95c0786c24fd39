/** Whether a press of a link opens another tab, another window or a download: the page stays, and nobody is led away. */
export const opensElsewhere = (event: MouseEvent): boolean =>
  event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

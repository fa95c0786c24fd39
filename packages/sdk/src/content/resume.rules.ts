/** Seconds at the beginning and the end of a video that are not worth going on from. */
const margin = 5;

/**
 * Where a video of `duration` seconds goes on the next time after it was stopped at `position`: undefined where it
 * begins anew, having hardly begun or being as good as over (INF-07).
 */
export function resumeAt(position: number, duration: number): number | undefined {
  return position >= margin && position <= duration - margin ? position : undefined;
}

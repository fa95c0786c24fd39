/** The speeds a video can be played at. */
export const speeds = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2] as const;

/** The next faster (`1`) or slower (`-1`) speed; the last one stays. */
export function nextSpeed(speed: number, direction: 1 | -1): number {
  const further = direction === 1 ? speeds.find((one) => one > speed) : speeds.findLast((one) => one < speed);
  return further ?? speed;
}

/** Where a video of `duration` seconds (NaN where it is not known yet) stands after going `by` seconds on, or back. */
export function seekBy(position: number, by: number, duration: number): number {
  const to = Math.max(0, position + by);
  return duration >= 0 ? Math.min(to, duration) : to;
}

/** Whole minutes, and the seconds that are left. */
export function minutesOf(seconds: number): { readonly minutes: number; readonly seconds: number } {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0;
  return { minutes: Math.floor(whole / 60), seconds: whole % 60 };
}

/** A length of time as players write it: `3:12`, `1:02:05`. */
export function clockText(seconds: number): string {
  const { minutes, seconds: rest } = minutesOf(seconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  return minutes < 60 ? `${minutes}:${two(rest)}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(rest)}`;
}

/** What a key does in a player. */
export type PlayerCommand =
  | { readonly type: 'toggle' | 'captions' | 'fullscreen' | 'mute' }
  | { readonly type: 'seek'; readonly by: number }
  | { readonly type: 'speed'; readonly direction: 1 | -1 };

const commands: Readonly<Record<string, PlayerCommand>> = {
  ' ': { type: 'toggle' },
  'k': { type: 'toggle' },
  'arrowleft': { type: 'seek', by: -5 },
  'arrowright': { type: 'seek', by: 5 },
  'j': { type: 'seek', by: -10 },
  'l': { type: 'seek', by: 10 },
  'c': { type: 'captions' },
  'f': { type: 'fullscreen' },
  'm': { type: 'mute' },
  '<': { type: 'speed', direction: -1 },
  '>': { type: 'speed', direction: 1 },
};

/** What a key (`KeyboardEvent.key`) does in a player, whatever its case; undefined where it does nothing. */
export function playerCommand(key: string): PlayerCommand | undefined {
  const name = key.toLowerCase();
  return Object.hasOwn(commands, name) ? commands[name] : undefined;
}

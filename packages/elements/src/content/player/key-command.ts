import { playerCommand, type PlayerCommand } from '@madoguchi/sdk/content/playback.rules.js';

/** What a pressed key does in the player: nothing where it belongs to the browser, or to the control that has the focus. */
export function keyCommand({
  defaultPrevented,
  ctrlKey,
  metaKey,
  altKey,
  target,
  key,
}: KeyboardEvent): PlayerCommand | undefined {
  if (defaultPrevented || ctrlKey || metaKey || altKey) return undefined;
  if (target instanceof HTMLSelectElement) return undefined; // letters choose there
  if (target instanceof HTMLButtonElement && key === ' ') return undefined; // it is pressed
  if (target instanceof HTMLInputElement && target.name === 'volume' && key.startsWith('Arrow')) return undefined;
  return playerCommand(key);
}

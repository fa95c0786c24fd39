import type { Portal } from '@madoguchi/sdk';

/** Whether a key was made in this tab whose file nobody has downloaded: that it is gone is said once the page is back. */
export interface KeyLoss {
  note(this: void): void;
  happened(this: void): boolean;
  forget(this: void): void;
}

/** Of a draft. Nothing of the key, nor of the request, is kept: that there was one alone. */
export function keyLoss({ configuration }: Portal, draftId: string): KeyLoss {
  const name = `mado:key:${configuration.id}:${draftId}`;
  const quietly = <Result>(act: () => Result): Result | undefined => {
    try {
      return act();
    } catch {
      return undefined; // the browser lets nobody keep anything
    }
  };
  return {
    note: () => quietly(() => sessionStorage.setItem(name, 'made')),
    happened: () => quietly(() => sessionStorage.getItem(name)) === 'made',
    forget: () => quietly(() => sessionStorage.removeItem(name)),
  };
}

import { inspect } from 'node:util';

// A journey that fails and then ends badly fails with both errors, of which node's reporter tells neither.
// oxlint-disable-next-line no-extend-native -- nothing else is asked how an error reads
Object.defineProperty(SuppressedError.prototype, inspect.custom, {
  value(this: SuppressedError): string {
    return `${inspect(this.suppressed)}\nand at its end ${inspect(this.error)}`;
  },
});

import { equal } from './assert.ts';
import { countLeaks } from './leaks.ts';

describe('what counts leaks', () => {
  const openings: Readonly<Record<string, () => () => void>> = {
    'listeners'() {
      const hear = (): void => undefined;
      addEventListener('resize', hear);
      return () => removeEventListener('resize', hear);
    },
    'timers'() {
      const id = setTimeout(() => undefined, 60_000);
      return () => clearTimeout(id);
    },
    'timers (repeated)'() {
      const id = setInterval(() => undefined, 60_000);
      return () => clearInterval(id);
    },
    'observers'() {
      const observer = new MutationObserver(() => undefined);
      observer.observe(document.body, { childList: true });
      return () => observer.disconnect();
    },
    'observers (of sizes)'() {
      const observer = new ResizeObserver(() => undefined);
      observer.observe(document.body);
      return () => observer.disconnect();
    },
    'observers (of what is in view)'() {
      const observer = new IntersectionObserver(() => undefined);
      observer.observe(document.body);
      return () => observer.disconnect();
    },
    'channels'() {
      const channel = new BroadcastChannel('leaks');
      return () => channel.close();
    },
  };

  for (const [name, open] of Object.entries(openings))
    it(`notices ${name} that stay, and no more once they are gone`, () => {
      const leaks = countLeaks();
      try {
        const before = leaks.count();
        const kind = name.split(' ')[0] ?? '';
        const close = open();
        equal({ ...leaks.count() }, { ...before, [kind]: Reflect.get(before, kind) + 1 });
        close();
        equal(leaks.count(), before);
      } finally {
        leaks.stop();
      }
    });

  it('leaves the page as it was', () => {
    const parts = () => [setTimeout, setInterval, BroadcastChannel, ResizeObserver.prototype.observe];
    const before = parts();
    countLeaks().stop();
    equal(
      parts().map((part, index) => part === before[index]),
      [true, true, true, true],
    );
  });
});

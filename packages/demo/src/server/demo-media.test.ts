import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { demoVideos } from '@madoguchi/server/demo-data.js';
import { folderMedia } from '@madoguchi/server/node.js';

const folder: string = join(import.meta.dirname, '../../media');

test('INF-07 the demo’s media folder has every video of its data, as long as it is said to be, with captions and picture', async () => {
  const stored = await folderMedia(folder).videos();
  for (const { file, title } of demoVideos) {
    const found = stored.find(({ name }) => name === file.name);
    assert.ok(found, file.name);
    const byLanguage = ({ language: a }: { language: string }, { language: b }: { language: string }): number =>
      a < b ? -1 : 1;
    assert.deepEqual(
      { ...found, captions: found.captions.toSorted(byLanguage) },
      { ...file, captions: file.captions.toSorted(byLanguage) },
      title,
    );
    for (const { name } of file.captions) {
      const text = await readFile(join(folder, name), 'utf8');
      const ends = [...text.matchAll(/--> 00:(\d\d):(\d\d)/g)].map(
        ([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds),
      );
      assert.ok(text.startsWith('WEBVTT\n') && ends.length > 0 && Math.max(...ends) < file.duration, name);
    }
  }
});

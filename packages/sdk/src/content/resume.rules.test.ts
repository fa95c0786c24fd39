import assert from 'node:assert/strict';
import { it } from 'node:test';
import { resumeAt } from './resume.rules.ts';

it('INF-07 a video goes on where it was stopped, and begins anew when it had hardly begun or was as good as over', () => {
  for (const [position, resumes] of [
    [0, undefined],
    [4.9, undefined],
    [5, 5],
    [42.5, 42.5],
    [95, 95],
    [95.1, undefined],
    [100, undefined],
    [Number.NaN, undefined],
  ] as const)
    assert.equal(resumeAt(position, 100), resumes, `${position}`);
});

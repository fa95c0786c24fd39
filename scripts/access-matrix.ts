import { writeAccessMatrix } from './docs/access-matrix.ts';

await writeAccessMatrix();
console.log('docs/access-matrix.md is written.');

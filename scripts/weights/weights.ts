import { readFile } from 'node:fs/promises';
import { budgets, type Budget } from './budgets.ts';
import { weighDerCode } from './der-code.ts';
import { weighFurtherParts } from './weigh-parts.ts';
import { tellsWeight } from './readme-weight.ts';
import { weighSignIn } from './sign-in.ts';

// Weighs what pages load, against the budgets and the README. Exit status 1 when one is exceeded, or the README is wrong.
// What somebody waits for who comes to sign in is weighed always, each further part with MADO_LONG=1: its page is bundled as
// a host does it, which takes two seconds a part.
const isLong = process.env['MADO_LONG'] === '1';
const { interactive, signedIn, files } = await weighSignIn();
const { signedIn: besideList } = await weighSignIn('mado-contract-list');
const weighed: readonly (readonly [Budget, number])[] = [
  ['sign-in, until it is interactive', interactive],
  ['sign-in, until mado-signed-in', signedIn],
  ['contract list, on the way to mado-signed-in', besideList - signedIn],
  ['our own DER code', await weighDerCode()],
  ...(isLong ? await weighFurtherParts(signedIn) : []),
];
const weights = new Map<string, number>(weighed);
const number = new Intl.NumberFormat('en');
let passed = 0;
const due = Object.entries(budgets).filter(([name]) => isLong || weights.has(name));
for (const [name, limit] of due) {
  const weight = weights.get(name);
  const kept = weight !== undefined && weight <= limit;
  if (kept) passed++;
  console.log(
    `${kept ? 'ok  ' : 'OVER'} ${name}: ${number.format(weight ?? Number.NaN)} of ${number.format(limit)} bytes`,
  );
}
const told = tellsWeight(await readFile(new URL('../../README.md', import.meta.url), 'utf8'), interactive);
if (told) passed++;
console.log(
  `${told ? 'ok  ' : 'WRONG'} README: what loads until somebody signs in, ${number.format(interactive)} bytes`,
);
console.log(`sign-in loads: ${files.map(([name, weight]) => `${name} ${number.format(weight)}`).join(', ')}`);
const failed = due.length + 1 - passed;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

import { parseArgs } from 'node:util';
import { chosen, schedule } from './run/schedule.ts';
import { lineOf, missing, outputOf, partsOf, total, unsteadyOf } from './run/summary.ts';
import { stages } from './stages/index.ts';

const usage = `npm test -- [--only unit,types] [--verbose] [--list]
  --only     these stages, and those that they need
  --verbose  everything they write, not only where something failed
  --list     the names of the stages
  MADO_REQUIRE=chromium,firefox,webkit,postgres   fail where one of these does not take part`;

const started = performance.now();
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const { only, verbose, list, help } = values;
if (help) console.log(usage);
else if (list) console.log(stages.map(({ name }) => name).join('\n'));
else process.exitCode = await test();

async function test(): Promise<number> {
  const finished = await schedule(chosen(stages, only?.split(',') ?? []), 2, (one) => {
    if (verbose) console.log(outputOf(one));
    console.log(lineOf(one));
  });
  const parts = partsOf(finished);
  const required = (process.env['MADO_REQUIRE'] ?? '').split(',').filter(Boolean);
  const missed = missing(parts, required);
  const { failed, line } = total(finished, missed.length);
  // last, where it is looked for, and where a log that was cut off in front still has it
  if (!verbose) for (const one of finished) if (one.outcome.failed > 0) console.log(outputOf(one));
  for (const told of finished.map(unsteadyOf)) if (told !== undefined) console.log(told);
  console.log(`\nStages, in ${((performance.now() - started) / 1000).toFixed(1)} s:`);
  for (const stage of stages) for (const one of finished) if (one.stage === stage) console.log(`  ${lineOf(one)}`);
  for (const [part, said] of parts) if (said !== true) console.log(`  ${part} did not take part: ${said}`);
  for (const text of missed) console.log(`  ✗ ${text}`);
  console.log(`\n${line}`);
  return failed > 0 ? 1 : 0;
}

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium } from '../browsers/chromium.ts';
import { secondsPerSlide, type Film, type Slide } from './film.ts';
import { helpFilm } from './help.ts';
import { seminarFilms } from './seminars.ts';

// Makes the videos of the demo, all of them or those named: slides drawn by a browser, a soft chime with each, captions and a picture. Needs
// ffmpeg with libvpx-vp9, libopus and libwebp, and a Japanese font. The results are committed; this runs when they change.

const run = promisify(execFile);
const quietly = ['-y', '-loglevel', 'error'];
const demo: string = join(import.meta.dirname, '../../packages/demo');
const wanted = process.argv.slice(2);
const { executablePath, args } = await findChromium();
const browser = await chromium.launch({ executablePath, args });
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
const work = await mkdtemp(join(tmpdir(), 'mado-slides-'));
try {
  for (const film of [...seminarFilms, helpFilm])
    if (wanted.length === 0 || wanted.includes(film.name)) await make(film);
} finally {
  await browser.close();
  await rm(work, { recursive: true });
}

async function make(film: Film): Promise<void> {
  const { name, slides, folder, colour } = film;
  for (const [index, slide] of slides.entries()) {
    await page.setContent(drawn(film, slide, index));
    await page.screenshot({ path: join(work, `${name}-${index}.png`) });
  }
  const target = (extension: string): string => join(demo, folder, `${name}.${extension}`);
  const length = slides.length * secondsPerSlide;
  // a bar runs along the lower edge, so that one sees the video play
  const filter = `[0:v]fps=10,format=yuv420p[slides];[slides][1:v]overlay=x='-W+W*t/${length}':y=H-8:eval=frame[v]`;
  const chime = `aevalsrc='0.12*exp(-3*mod(t,${secondsPerSlide}))*sin(2*PI*660*t)':d=${length}`;
  const slideFiles = ['-framerate', `1/${secondsPerSlide}`, '-i', join(work, `${name}-%d.png`)];
  const bar = ['-f', 'lavfi', '-i', `color=${colour.replace('#', '0x')}:s=1280x8:r=10:d=${length}`];
  const tone = ['-f', 'lavfi', '-i', chime];
  const mixed = ['-filter_complex', filter, '-map', '[v]', '-map', '2:a', '-t', String(length)];
  const picture = ['-c:v', 'libvpx-vp9', '-crf', '38', '-b:v', '0', '-g', '60', '-deadline', 'good', '-cpu-used', '1'];
  const sound = ['-c:a', 'libopus', '-b:a', '32k', '-ac', '1', '-bitexact', '-cues_to_front', '1'];
  await run('ffmpeg', [...quietly, ...slideFiles, ...bar, ...tone, ...mixed, ...picture, ...sound, target('webm')]);
  await run('ffmpeg', [...quietly, '-i', join(work, `${name}-0.png`), '-quality', '80', target('webp')]);
  for (const language of ['ja', 'en'] as const) await writeFile(target(`${language}.vtt`), captions(slides, language));
}

function drawn({ vendor, series, colour, slides }: Film, { heading, points }: Slide, index: number): string {
  const isTitle = index === 0;
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; height: 720px; font-family: 'Noto Sans CJK JP', sans-serif; color: #20302a; background: #fff;
      display: grid; grid-template-rows: auto 1fr auto; box-sizing: border-box; padding: 56px 88px 72px; }
    header, footer { display: flex; justify-content: space-between; font-size: 24px; color: #54655c; }
    b { color: ${colour}; }
    main { align-self: center; }
    h1 { margin: 0; font-size: ${isTitle ? 68 : 60}px; line-height: 1.35; border-left: 12px solid ${colour}; padding-left: 32px; }
    ul { margin: 44px 0 0; padding: 0 0 0 44px; list-style: none; font-size: 38px; line-height: 1.9; }
    li::before { content: '― '; color: ${colour}; }
  </style><header><b>${vendor}</b><span>${series}</span></header>
  <main><h1>${heading}</h1><ul>${points.map((point) => `<li>${point}</li>`).join('')}</ul></main>
  <footer><span></span><span>${index + 1} / ${slides.length}</span></footer>`;
}

function captions(slides: readonly Slide[], language: 'ja' | 'en'): string {
  const at = (seconds: number): string =>
    `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${(seconds % 60).toFixed(3).padStart(6, '0')}`;
  const cues = slides.map((slide, index) => {
    const start = index * secondsPerSlide;
    return `${at(start + 0.3)} --> ${at(start + secondsPerSlide - 0.3)}\n${slide[language]}`;
  });
  return `WEBVTT\n\n${cues.join('\n\n')}\n`;
}

// Builds lib/kernels/assembly into lib/kernels/module, with and without relaxed SIMD: node scripts/build-kernels.mjs
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import asc from 'assemblyscript/asc';

const kernels = (path) => fileURLToPath(new URL(`../lib/kernels/${path}`, import.meta.url));

/** What is built: the name of the file in module/, and the features that it needs beside SIMD. */
export const BUILDS = [
  { name: 'simd', features: [] },
  { name: 'relaxed', features: ['relaxed-simd'] },
];

/**
 * Compiles one build.
 *
 * No runtime and no data: the module lives in a memory that tfjs's own code has filled. Nothing in it traps on purpose,
 * so it needs no abort.
 *
 * @param {{features: string[]}} build
 * @returns {Promise<Buffer>} the wasm module
 */
export async function compile({ features }) {
  const folder = await mkdtemp(join(tmpdir(), 'kernels-'));
  const out = join(folder, 'kernels.wasm');
  try {
    const { error, stderr } = await asc.main([
      kernels('assembly/index.ts'),
      '--baseDir',
      kernels('.'),
      '--outFile',
      out,
      '-O3',
      '--noAssert',
      '--runtime',
      'stub',
      '--importMemory',
      '--use',
      'abort=',
      ...['simd', ...features].flatMap((feature) => ['--enable', feature]),
    ]);
    if (error) throw new Error(`${error.message}\n${stderr.toString()}`);
    return await readFile(out);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The committed file of a build: its bytes as a module, so that they are found wherever the code runs. */
export const fileOf = ({ name }) => kernels(`module/${name}.generated.ts`);

/** @param {Buffer} wasm */
export const asSource = (wasm) =>
  `// Made by scripts/build-kernels.mjs from lib/kernels/assembly.\nexport default '${wasm.toString('base64')}';\n`;

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const build of BUILDS) {
    const wasm = await compile(build);
    await writeFile(fileOf(build), asSource(wasm));
    console.log(`${build.name}: ${wasm.length} bytes`);
  }
}

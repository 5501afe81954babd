import { fileURLToPath } from 'node:url';

// Plain JavaScript that any Node can read, so that an older one gets a clear word instead of a syntax error.
const NEEDED = 24;
const major = Number(process.versions.node.split('.')[0]);
if (major < NEEDED) {
  process.stderr.write(
    `Sotebotti needs Node ${NEEDED} or newer; this is ${process.versions.node}. Install Node ${NEEDED}; with the development dependencies installed (npm ci), npm start brings its own.\n`,
  );
  process.exitCode = 2;
} else {
  // What was stripped of types and compiled is kept for the next start; where it cannot be written, nothing is.
  const { enableCompileCache } = await import('node:module');
  enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));
  const { main } = await import('./main.ts');
  await main();
}

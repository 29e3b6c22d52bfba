// `npm run evidence:sweep` clears the bytes of evidence that nothing refers to any more, whether or not a server runs on the
// data folder. The server does the same by itself every few hours. Exit code 3: a sweep is under way.
import { runPlanCommand } from './plans/command.mjs';

await runPlanCommand(import.meta.url, async () => (await import('./evidence/sweep')).sweep);

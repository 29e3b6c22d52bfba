// `npm run --silent plan:export -- --number 101/KH-UBND` (or --unit "Xã Ia Bang") prints a plan as JSON, whether or not a
// server runs on the data folder. Exit code 2: no such plan, or several.
import { runPlanCommand } from './plans/command.mjs';

await runPlanCommand(import.meta.url, async () => (await import('./plans/export')).exportPlan);

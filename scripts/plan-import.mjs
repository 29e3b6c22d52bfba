// `npm run plan:import -- FILE --unit "Xã Ia Bang"` makes a draft of the unit out of an exported plan, whether or not a
// server runs on the data folder. Exit code 2: the file or the unit cannot be used, and why.
import { runPlanCommand } from './plans/command.mjs';

await runPlanCommand(import.meta.url, async () => (await import('./plans/import')).importPlanFile);

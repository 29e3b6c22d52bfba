// The process of the web server: the standalone build, and an eye on the process that started it.
import { pathToFileURL } from 'node:url';

// Were the starter killed, this process would hold the port and hand out a database that is about to stop.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));

const file = process.argv[2];
if (!file) throw new Error('Which server.js?');
await import(pathToFileURL(file).href);

import 'server-only';
import pino from 'pino';

/**
 * Structured logs on standard output. They hold ids and what happened, never a name, an address, an e-mail or what a
 * person typed: whoever reads logs need not be somebody who may read dossiers.
 */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
});

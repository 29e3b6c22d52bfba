// Says on the console what a command is doing, how far it is and how long it took.

const SPINNER = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const QUIET_MS = 4_000;

/**
 * Tells how far the running step is.
 *
 * @typedef {(text: string) => void} Report
 */

/** The step that runs now, if any. @type {Report | undefined} */
let outer;

/**
 * Runs one named step: a line when it begins, lines (on a terminal: one moving line) while it goes on, and its
 * time when it ends. A step within a step only tells the outer one how far it is.
 *
 * @template T
 * @param {string} title
 * @param {(report: Report) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  if (outer) {
    const tell = outer;
    tell(title);
    return work((text) => tell(`${title}: ${text}`));
  }
  const began = Date.now();
  const line = process.stdout.isTTY ? movingLine(title) : plainLines(title);
  outer = line.report;
  try {
    const result = await work(line.report);
    line.end(`✔ ${title} (${elapsed(began)})`);
    return result;
  } catch (error) {
    line.end(`✖ ${title} (${elapsed(began)})`);
    throw error;
  } finally {
    outer = undefined;
  }
}

/** @param {number} began in milliseconds */
export function elapsed(began) {
  const seconds = (Date.now() - began) / 1000;
  if (seconds < 60) return `${seconds.toFixed(1).replace('.', ',')} giây`;
  return `${Math.floor(seconds / 60)} phút ${Math.round(seconds % 60)} giây`;
}

/** @param {string} title */
function movingLine(title) {
  const began = Date.now();
  let text = '';
  let turn = 0;
  const draw = () => {
    const sign = SPINNER[turn++ % SPINNER.length];
    const whole = `${sign} ${title} ${text} (${elapsed(began)})`;
    process.stdout.write(`\r\x1b[2K${whole.slice(0, (process.stdout.columns || 80) - 1)}`);
  };
  draw();
  const timer = setInterval(draw, 120);
  return {
    report: (/** @type {string} */ said) => {
      text = said;
    },
    end: (/** @type {string} */ closing) => {
      clearInterval(timer);
      process.stdout.write(`\r\x1b[2K${closing}\n`);
    },
  };
}

/**
 * In a log every line stays, so only one every few seconds, and the elapsed time when nothing else is known.
 *
 * @param {string} title
 */
function plainLines(title) {
  const began = Date.now();
  console.log(`▸ ${title}`);
  let text = '';
  let shown = '';
  let last = began;
  const say = () => {
    if (Date.now() - last < QUIET_MS) return;
    last = Date.now();
    console.log(`  ${text && text !== shown ? text : 'vẫn đang chạy'} (${elapsed(began)})`);
    shown = text;
  };
  const timer = setInterval(say, QUIET_MS);
  return {
    report: (/** @type {string} */ said) => {
      text = said;
      say();
    },
    end: (/** @type {string} */ closing) => {
      clearInterval(timer);
      console.log(closing);
    },
  };
}

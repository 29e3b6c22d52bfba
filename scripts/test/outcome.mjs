// What a step of `npm test` found, and how it reads in the reports of the two test runners.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {{ passed: number, failures: string[] }} Outcome each failure is a text: its name, then what happened */

/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {{ name: string, status: string, message: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[]} testResults
 */
/** @typedef {{ title: string, file: string, specs?: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite */
/** @typedef {{ title: string, tests: { status: string, results: { error?: { message?: string } }[] }[] }} PlaywrightSpec */
/** @typedef {{ suites: PlaywrightSuite[], errors: { message?: string }[] }} PlaywrightReport */

/**
 * @param {string} file Vitest's JSON report
 * @param {string} root
 * @returns {Outcome | undefined} undefined when the runner did not get as far as a report
 */
export function readVitest(file, root) {
  if (!existsSync(file)) return undefined;
  /** @type {VitestReport} */
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const place = path.relative(root, name);
    const failed = assertionResults.filter((result) => result.status === 'failed');
    // A file that could not be loaded has no tests, but has failed all the same.
    if (status === 'failed' && failed.length === 0) return [`${place}\n${message}`];
    return failed.map((result) => `${place} > ${result.fullName}\n${result.failureMessages.join('\n')}`);
  });
  return { passed: report.numPassedTests, failures };
}

/**
 * @param {string} file Playwright's JSON report
 * @returns {Outcome | undefined} undefined when the runner did not get as far as a report
 */
export function readPlaywright(file) {
  if (!existsSync(file)) return undefined;
  /** @type {PlaywrightReport} */
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const tests = report.suites.flatMap((suite) => listTests(suite));
  const failed = tests.filter(({ status }) => status === 'unexpected' || status === 'flaky');
  return {
    passed: tests.filter(({ status }) => status === 'expected').length,
    failures: [
      ...report.errors.map(({ message = 'an error outside of any test' }) => message),
      ...failed.map(({ name, message }) => `${name}\n${message}`),
    ],
  };
}

/** @param {PlaywrightSuite} suite @returns {{ name: string, status: string, message: string }[]} */
function listTests({ file, specs = [], suites = [] }) {
  const own = specs.flatMap(({ title, tests }) =>
    tests.map(({ status, results }) => {
      const messages = results.map(({ error }) => error?.message ?? '').filter(Boolean);
      return { name: `${file} > ${title}`, status, message: messages.join('\n') };
    }),
  );
  return [...own, ...suites.flatMap((suite) => listTests(suite))];
}

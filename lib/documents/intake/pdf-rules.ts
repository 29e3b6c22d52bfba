import { getResolvedPDFJS } from 'unpdf';

/** A drawn line, or a box so thin that it looks like one: level or upright, from the left and from the top. */
export type Rule = { left: number; right: number; top: number; bottom: number };

/** [a, b, c, d, e, f] of the matrix that brings what is drawn to the page. */
type Matrix = readonly number[];

const THIN = 3;
const SHORTEST = 4;
// A drawing, not a table.
const MOST_RULES = 4_000;

/** The lines that a page draws, as pdf.js lists what it draws; none where it draws more than a table has. */
export async function rulesOf(
  { fnArray, argsArray }: { fnArray: readonly number[]; argsArray: readonly unknown[] },
  page: Matrix,
): Promise<Rule[]> {
  const { OPS } = await getResolvedPDFJS();
  const rules: Rule[] = [];
  const kept: Matrix[] = [];
  let matrix = page;
  for (const [at, operation] of fnArray.entries()) {
    const given = argsArray[at];
    if (operation === OPS.save) kept.push(matrix);
    else if (operation === OPS.restore) matrix = kept.pop() ?? page;
    else if (operation === OPS.transform) matrix = times(matrix, numbers(given));
    else if (operation === OPS.constructPath && Array.isArray(given) && given[0] !== OPS.endPath) {
      const isFilled = given[0] === OPS.fill || given[0] === OPS.eoFill;
      for (const points of pathsOf(numbers(given[1]?.[0])))
        rules.push(...rulesAlong(points, matrix, isFilled));
      if (rules.length > MOST_RULES) return [];
    }
  }
  return rules;
}

type Point = [x: number, y: number];

/** pdf.js writes 0 x y for a move, 1 x y for a line, 2 and 3 for curves, 4 to close. */
function pathsOf(data: readonly number[]): Point[][] {
  const paths: Point[][] = [];
  for (let at = 0; at < data.length; ) {
    const step = data[at] ?? 4;
    const length = [2, 2, 6, 4, 0][step] ?? data.length;
    const [x = 0, y = 0] = data.slice(at + 1 + length - 2, at + 1 + length);
    const path = paths.at(-1);
    if (step === 0) paths.push([[x, y]]);
    else if (step === 4 && path?.[0]) path.push(path[0]);
    else path?.push([x, y]);
    at += 1 + length;
  }
  return paths;
}

function rulesAlong(path: readonly Point[], matrix: Matrix, isFilled: boolean): Rule[] {
  const points = path.map((point) => placed(point, matrix));
  const whole = around(points);
  if (isRule(whole)) return [whole];
  if (isFilled) return [];
  return points.flatMap((point, at) => {
    const next = points[at + 1];
    const side = next && around([point, next]);
    return side && isRule(side) ? [side] : [];
  });
}

function isRule({ left, right, top, bottom }: Rule): boolean {
  const [width, height] = [right - left, bottom - top];
  return Math.min(width, height) <= THIN && Math.max(width, height) >= SHORTEST;
}

function around(points: readonly Point[]): Rule {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function placed([x, y]: Point, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

function times([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, inner: Matrix): Matrix {
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function numbers(value: unknown): number[] {
  return Array.isArray(value) || value instanceof Float32Array
    ? Array.from(value as ArrayLike<number>, Number)
    : [];
}

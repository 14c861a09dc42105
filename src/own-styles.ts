/** The end of a string that begins at a quote, or of a block that begins at a brace, in minified CSS. */
function endOf(css: string, start: number): number {
  const first = css[start];
  if (first === '"' || first === "'") {
    let at = start + 1;
    while (at < css.length && css[at] !== first) at += css[at] === '\\' ? 2 : 1;
    return at + 1;
  }
  let at = start + 1;
  while (at < css.length && css[at] !== '}') {
    const each = css[at];
    if (each === '{' || each === '"' || each === "'") at = endOf(css, at);
    else if (css.startsWith('/*', at)) at = endOfComment(css, at);
    else at += each === '\\' ? 2 : 1;
  }
  return at + 1;
}

function endOfComment(css: string, start: number): number {
  return css.indexOf('*/', start + 2) + 2;
}

/** A selector without what stands in brackets: what only narrows it, and never makes a class necessary. */
function bare(selector: string): string {
  let depth = 0;
  let text = '';
  for (let at = 0; at < selector.length; at += 1) {
    const each = selector[at] ?? '';
    if (each === '\\') {
      if (depth === 0) text += each + (selector[at + 1] ?? '');
      at += 1;
    } else if (each === '(' || each === '[') depth += 1;
    else if (each === ')' || each === ']') depth -= 1;
    else if (depth === 0) text += each;
  }
  return text;
}

/** The classes that an element, or one around it, must have for a selector to match. */
function classesOf(selector: string): string[] {
  return [...bare(selector).matchAll(/\.((?:\\.|[\w-])+)/g)].map(([, name = '']) => name.replaceAll('\\', ''));
}

/** Selectors of a list; a comma in brackets parts none. */
function selectorsOf(prelude: string): string[] {
  let depth = 0;
  const parts = [''];
  for (let at = 0; at < prelude.length; at += 1) {
    const each = prelude[at] ?? '';
    if (each === '\\') {
      parts[parts.length - 1] += each + (prelude[at + 1] ?? '');
      at += 1;
      continue;
    }
    if (each === '(' || each === '[') depth += 1;
    if (each === ')' || each === ']') depth -= 1;
    if (each === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += each;
  }
  return parts;
}

/**
 * Minified CSS without the rules that cannot match a page: those of which every selector asks for a class that the page has not.
 *
 * @param has whether the page, or a script of it, knows a class
 */
export function ownStyles(css: string, has: (name: string) => boolean): string {
  let out = '';
  let from = 0;
  let at = 0;
  while (at < css.length) {
    const each = css[at];
    if (each === '"' || each === "'") at = endOf(css, at);
    else if (each === '\\') at += 2;
    else if (each === ';' || css.startsWith('/*', at)) {
      at = each === ';' ? at + 1 : endOfComment(css, at);
      out += css.slice(from, at);
      from = at;
    } else if (each === '{') {
      const prelude = css.slice(from, at);
      const end = endOf(css, at);
      const isRule = !prelude.trimStart().startsWith('@');
      if (!isRule || selectorsOf(prelude).some((selector) => classesOf(selector).every(has))) {
        const inner = ownStyles(css.slice(at + 1, end - 1), has);
        // A condition around nothing says nothing; a layer without rules still says where it stands.
        if (inner !== '' || /^\s*@layer/.test(prelude)) out += `${prelude}{${inner}}`;
      }
      at = end;
      from = end;
    } else at += 1;
  }
  return out + css.slice(from);
}

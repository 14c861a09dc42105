import sheet from './comparison.css?url&no-inline';

/** The styles of what compares. React waits for them before it shows what holds this, and loads them once. */
export function ComparisonStyles() {
  return <link href={sheet} precedence="comparison" rel="stylesheet" />;
}

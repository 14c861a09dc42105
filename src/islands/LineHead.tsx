/** The head of a table of billed lines. */
export function LineHead({ line, quantity }: { line: string; quantity: string }) {
  return (
    <thead>
      <tr>
        <th scope="col">{line}</th>
        {[quantity, 'Rate', 'USD, exact'].map((name) => (
          <th className="number" key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

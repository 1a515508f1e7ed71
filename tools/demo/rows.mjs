// Specifications are written as a table, one row per line: "group | name | value".

export const rows = (table) => table.trim().split('\n').map((line) => {
  const [group, name, value] = line.split('|').map((cell) => cell.trim());
  return { group, name, value };
});

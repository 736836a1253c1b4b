// A table of plain values, as a spreadsheet will hold it.
export type Cell = string | number | undefined;
export interface Sheet {
  name: string;
  head: string[];
  rows: Cell[][];
}

/** Writes a row of four numbers, 16 bytes. */
export function storeRow(row: usize, first: i32, second: i32, third: i32, fourth: i32): void {
  store<i32>(row, first);
  store<i32>(row, second, 4);
  store<i32>(row, third, 8);
  store<i32>(row, fourth, 12);
}

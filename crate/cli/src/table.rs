//! Tables of results: the first column to the left, figures to the right.

use comfy_table::{CellAlignment, Table, presets::NOTHING};

/// A table with a line of heads over it.
pub fn table(heads: &[&str], rows: Vec<Vec<String>>) -> String {
    let mut table = Table::new();
    table.load_style(NOTHING).set_header(heads).add_rows(rows);
    for column in table.column_iter_mut() {
        if column.index > 0 {
            column.set_cell_alignment(CellAlignment::Right);
        }
        let sides = if column.index > 0 { (1, 1) } else { (0, 1) };
        column.set_padding(sides);
    }
    table.trim_fmt()
}

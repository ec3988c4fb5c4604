//! Reading an editable element: each block is a line, and a break that something follows begins another.

use super::{Piece, Reading, utf16};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Text};

/// Elements that stand on lines of their own.
const BLOCKS: [&str; 18] = [
    "P",
    "DIV",
    "LI",
    "UL",
    "OL",
    "H1",
    "H2",
    "H3",
    "H4",
    "H5",
    "H6",
    "BLOCKQUOTE",
    "PRE",
    "FIGURE",
    "FIGCAPTION",
    "TABLE",
    "TR",
    "SECTION",
];

/// Reads the element; parts that match one of `ignore` are left out.
pub fn read(editable: &Element, ignore: &[String]) -> Reading {
    let mut walk = Walk {
        ignore: ignore.join(","),
        ..Walk::default()
    };
    let top: &Node = editable;
    let mut at = top.first_child();
    while let Some(node) = at {
        let inside = walk.enter(&node);
        at = inside
            .then(|| node.first_child())
            .flatten()
            .or_else(|| walk.next(&node, top));
    }
    walk.reading
}

#[derive(Default)]
struct Walk {
    reading: Reading,
    ignore: String,
    /// Something stands on the line already.
    line_open: bool,
    /// There is a line before this one.
    any_line: bool,
    /// A break waits to be followed by something; one at the end of its block shows nothing.
    break_waits: bool,
}

impl Walk {
    /// Takes what the node is; tells whether its children are to be looked at.
    fn enter(&mut self, node: &Node) -> bool {
        if let Some(text) = node.dyn_ref::<Text>() {
            self.text(text);
            return false;
        }
        let Some(element) = node.dyn_ref::<Element>() else {
            return false;
        };
        if !self.ignore.is_empty() && element.matches(&self.ignore).unwrap_or(false) {
            return false;
        }
        match element.tag_name().as_str() {
            "BR" => {
                self.content();
                self.break_waits = true;
                false
            }
            "SCRIPT" | "STYLE" => false,
            name => {
                if is_block(name) {
                    self.close_line();
                }
                true
            }
        }
    }

    /// The node after this one and its children, leaving the blocks that end here.
    fn next(&mut self, node: &Node, top: &Node) -> Option<Node> {
        let mut at = node.clone();
        loop {
            if at
                .dyn_ref::<Element>()
                .is_some_and(|element| is_block(&element.tag_name()))
            {
                self.close_line();
            }
            if let Some(next) = at.next_sibling() {
                return Some(next);
            }
            at = at.parent_node()?;
            if at.is_same_node(Some(top)) {
                return None;
            }
        }
    }

    fn text(&mut self, node: &Text) {
        let data = node.data();
        if data.is_empty() || (!self.line_open && is_indentation(node, &data)) {
            return;
        }
        self.content();
        let length = utf16::length(&data);
        self.reading.pieces.push(Piece {
            start: self.reading.length,
            length,
            node: node.clone(),
        });
        self.reading.text.push_str(&data);
        self.reading.length += length;
    }

    /// Something is about to stand on the line.
    fn content(&mut self) {
        if self.break_waits || (!self.line_open && self.any_line) {
            self.reading.text.push('\n');
            self.reading.length += 1;
        }
        self.break_waits = false;
        self.line_open = true;
        self.any_line = true;
    }

    fn close_line(&mut self) {
        self.line_open = false;
        self.break_waits = false;
    }
}

fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name)
}

/// Whether the text is only the white space by which the source between two blocks is laid out.
fn is_indentation(node: &Text, data: &str) -> bool {
    let block = |node: Option<Node>| {
        node.and_then(|node| node.dyn_into::<Element>().ok())
            .is_some_and(|element| is_block(&element.tag_name()))
    };
    data.trim_ascii().is_empty() && (block(node.next_sibling()) || block(node.previous_sibling()))
}

//! The JSON of the products, kept nearly as it came: a product is seldom asked for, and its text is the least it can be.
//!
//! Of objects whose members have the same names in the same order the names are kept once.

use crate::source::tree::{Kind, Node};

/// Blocks of so many bytes, so that growing never copies what is there.
const BLOCK: usize = 1 << 18;
/// The shape of what is kept as it came.
const PLAIN: u16 = 0;
/// So many shapes are kept: a catalog with more has none.
const MOST_SHAPES: usize = 64;

#[derive(Debug, Default)]
pub(super) struct Items {
    blocks: Vec<String>,
    places: Vec<Place>,
    /// The names of members, in quotes as JSON has them.
    shapes: Vec<Vec<String>>,
}

#[derive(Clone, Copy, Debug)]
struct Place {
    start: u32,
    length: u32,
    block: u16,
    /// One more than that of its names.
    shape: u16,
}

/// Parts values from one another: no JSON text has it.
const SEPARATOR: char = '\u{1}';

impl Items {
    pub(super) fn push(&mut self, node: Node) {
        let raw = node.raw();
        let shape = self.shape_of(node);
        let has_room = |block: &String| block.capacity() - block.len() >= raw.len();
        if !self.blocks.last().is_some_and(has_room) {
            self.blocks.push(String::with_capacity(BLOCK.max(raw.len())));
        }
        let number = self.blocks.len() - 1;
        let Some(block) = self.blocks.last_mut() else { return };
        let start = block.len();
        if shape == PLAIN {
            block.push_str(raw);
        } else {
            for (at, value) in node.children().enumerate() {
                if at > 0 {
                    block.push(SEPARATOR);
                }
                block.push_str(value.raw());
            }
        }
        let position = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        self.places.push(Place {
            start: position(start),
            length: position(block.len() - start),
            block: u16::try_from(number).unwrap_or(u16::MAX),
            shape,
        });
    }

    fn shape_of(&mut self, node: Node) -> u16 {
        if node.kind() != Kind::Object {
            return PLAIN;
        }
        let is_alike = |shape: &Vec<String>| {
            let mut names = shape.iter();
            let are_alike = node.names().all(|name| names.next().is_some_and(|known| known == name));
            are_alike && names.next().is_none()
        };
        // Mostly all are like the first.
        let known = self.shapes.iter().position(is_alike);
        let at = known.or_else(|| {
            (self.shapes.len() < MOST_SHAPES).then(|| {
                self.shapes.push(node.names().map(str::to_owned).collect());
                self.shapes.len() - 1
            })
        });
        at.and_then(|at| u16::try_from(at + 1).ok()).unwrap_or(PLAIN)
    }

    pub(super) fn get(&self, at: usize) -> Option<String> {
        let place = *self.places.get(at)?;
        let start = place.start as usize;
        let text = self
            .blocks
            .get(usize::from(place.block))?
            .get(start..start + place.length as usize)?;
        let Some(names) = usize::from(place.shape)
            .checked_sub(1)
            .and_then(|shape| self.shapes.get(shape))
        else {
            return Some(text.to_owned());
        };
        let mut object = String::from("{");
        for (name, value) in names.iter().zip(text.split(SEPARATOR)) {
            if object.len() > 1 {
                object.push(',');
            }
            object.push_str(name);
            object.push(':');
            object.push_str(value);
        }
        object.push('}');
        Some(object)
    }

    pub(super) fn len(&self) -> usize {
        self.places.len()
    }
}

//! From byte offsets in the folded text to UTF-16 offsets in the text as it was written.

/// The places where the two ways of counting drift apart.
///
/// Kept sparse: Nordic text differs from its folded form at few places, and most text is asked about at few of them.
#[derive(Debug, Default)]
pub struct Offsets {
    /// Twice the folded byte offset (plus one where the step comes from something passed over), and the difference from
    /// there on.
    steps: Vec<(u32, i32)>,
}

impl Offsets {
    /// Notes that at the folded byte offset `folded`, the written text stands at `utf16`. `apart` says that what came
    /// between left nothing in the folded text and does not belong to what ends there.
    pub fn note(&mut self, folded: usize, utf16: usize, apart: bool) {
        let difference = utf16 as i32 - folded as i32;
        let last = self.steps.last().map_or(0, |step| step.1);
        if difference != last {
            self.steps
                .push((folded as u32 * 2 + u32::from(apart), difference));
        }
    }

    /// The UTF-16 offset at which something begins.
    pub fn start(&self, folded: u32) -> u32 {
        self.shift(folded, folded * 2 + 1)
    }

    /// The UTF-16 offset at which something ends; what was passed over behind it is not counted in.
    pub fn end(&self, folded: u32) -> u32 {
        self.shift(folded, folded * 2)
    }

    fn shift(&self, folded: u32, key: u32) -> u32 {
        let after = self.steps.partition_point(|step| step.0 <= key);
        let difference = after
            .checked_sub(1)
            .and_then(|index| self.steps.get(index))
            .map_or(0, |step| step.1);
        folded.saturating_add_signed(difference)
    }
}

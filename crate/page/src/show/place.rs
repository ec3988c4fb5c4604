//! Where the card stands: beside the box, never over the text, close to the words it is about.

/// A rectangle in the viewport, CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    /// The left edge.
    pub x: f64,
    /// The upper edge.
    pub y: f64,
    /// The width.
    pub width: f64,
    /// The height.
    pub height: f64,
}

/// What the card has to do with.
#[derive(Clone, Debug, Default)]
pub struct Surroundings {
    /// The viewport.
    pub viewport: Area,
    /// The whole composer.
    pub composer: Area,
    /// The element that one writes in.
    pub editable: Area,
    /// The lines that have been written.
    pub text: Area,
    /// The first word that a hint is about.
    pub word: Option<Area>,
    /// What sends the post.
    pub submit: Option<Area>,
    /// The upper left corner of the card as it stands, moved with the box.
    pub before: Option<(f64, f64)>,
}

/// The space between the card and what it stands beside.
pub(super) const GAP: f64 = 10.0;
/// What it is worth that the card stays where it is.
const CALM: f64 = 1.0;
/// How far from the words the card must be for it to count as much as covering half of itself.
const FAR: f64 = 400.0;
/// The space kept to the viewport's edges.
const MARGIN: f64 = 8.0;

impl Area {
    /// The right edge.
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    /// The lower edge.
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// What both have in common; empty if they do not meet.
    pub fn common(&self, other: &Area) -> Area {
        let x = self.x.max(other.x);
        let y = self.y.max(other.y);
        let width = (self.right().min(other.right()) - x).max(0.0);
        let height = (self.bottom().min(other.bottom()) - y).max(0.0);
        Area {
            x,
            y,
            width,
            height,
        }
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.width <= 0.0 || self.height <= 0.0
    }

    /// How far apart the nearest edges are.
    fn distance(&self, other: &Area) -> f64 {
        let x = (other.x - self.right()).max(self.x - other.right());
        let y = (other.y - self.bottom()).max(self.y - other.bottom());
        x.max(0.0).hypot(y.max(0.0))
    }

    fn size(&self) -> f64 {
        self.width * self.height
    }
}

/// The upper left corner of a card of that size; nothing if the box is out of view.
pub fn place(width: f64, height: f64, around: &Surroundings) -> Option<(f64, f64)> {
    let seen = around.editable.common(&around.viewport);
    if seen.is_empty() || height <= 0.0 {
        return None;
    }
    let Surroundings {
        composer,
        editable,
        text,
        ..
    } = around;
    let left = around
        .word
        .map_or(text.x, |word| word.x)
        .min(editable.right() - width)
        .max(editable.x);
    let beside = around.word.map_or(text.y, |word| word.y) - GAP;
    // In the order of preference: in the free space under the text, under the composer, at its sides, over it, and only then inside it.
    let corners = [
        (left, text.bottom() + GAP),
        (left, composer.bottom() + GAP),
        (composer.right() + GAP, beside),
        (composer.x - GAP - width, beside),
        (left, composer.y - GAP - height),
        (left, editable.bottom() + GAP),
        (left, editable.y - GAP - height),
        (around.viewport.right(), around.viewport.bottom()),
    ];
    let card = |(x, y)| {
        inside(
            Area {
                x,
                y,
                width,
                height,
            },
            &around.viewport,
        )
    };
    let cost = |card: &Area| {
        let covers = |area: &Area| card.common(area).size() / card.size();
        let submit = around.submit.map_or(0.0, |submit| covers(&submit));
        let about = around.word.unwrap_or(*text);
        // Free space to write in may be covered; controls and pictures of the composer had better not, be it ever so little.
        let inner = covers(composer) - covers(editable);
        let touches = if inner > 0.02 { 0.5 } else { 0.0 };
        100.0 * covers(text) + 50.0 * submit + 2.0 * inner + touches + about.distance(card) / FAR
    };
    let staying = around.before.map(|corner| (card(corner), -CALM));
    let moving = (0..)
        .zip(corners)
        .map(|(rank, corner)| (card(corner), 0.1 * f64::from(rank)));
    let best = staying
        .into_iter()
        .chain(moving)
        .min_by(|one, other| (cost(&one.0) + one.1).total_cmp(&(cost(&other.0) + other.1)))?;
    Some((best.0.x, best.0.y))
}

/// The least height of a card that is worth looking at.
const LEAST: f64 = 72.0;

/// The card at that corner, as high as it may be there: where it would cover the text or what sends the post, it goes to the highest free
/// space above or below them and is only as high as that. Where there is none it stays as it is.
pub fn squeezed(card: Area, around: &Surroundings) -> Area {
    let kept_free = || around.submit.into_iter().chain([around.text]);
    let covers = |card: &Area| kept_free().any(|area| !card.common(&area).is_empty());
    if !covers(&card) {
        return card;
    }
    let mut edges = vec![around.viewport.y + MARGIN];
    edges.extend(kept_free().map(|area| area.bottom() + GAP));
    let strip = |top: f64| {
        let below = kept_free().filter(|area| area.y > top && area.right() > card.x);
        let below = below
            .filter(|area| area.x < card.right())
            .map(|area| area.y - GAP);
        let bottom = below.fold(around.viewport.bottom() - MARGIN, f64::min);
        Area {
            y: top,
            height: (bottom - top).min(card.height),
            ..card
        }
    };
    let strips = edges.into_iter().map(strip);
    let free = strips.filter(|strip| strip.height >= LEAST && !covers(strip));
    let highest = free.max_by(|one, other| one.height.total_cmp(&other.height));
    highest.unwrap_or(card)
}

/// The area moved so that it lies inside the viewport, as far as it fits.
pub(super) fn inside(area: Area, viewport: &Area) -> Area {
    let fit =
        |at: f64, size: f64, from: f64, to: f64| at.min(to - MARGIN - size).max(from + MARGIN);
    Area {
        x: fit(area.x, area.width, viewport.x, viewport.right()),
        y: fit(area.y, area.height, viewport.y, viewport.bottom()),
        ..area
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VIEWPORT: Area = Area {
        x: 0.0,
        y: 0.0,
        width: 1280.0,
        height: 800.0,
    };

    fn area(x: f64, y: f64, width: f64, height: f64) -> Area {
        Area {
            x,
            y,
            width,
            height,
        }
    }

    fn around(composer: Area, editable: Area, text: Area) -> Surroundings {
        Surroundings {
            viewport: VIEWPORT,
            composer,
            editable,
            text,
            ..Surroundings::default()
        }
    }

    fn placed(around: &Surroundings) -> Area {
        let (x, y) = place(340.0, 150.0, around).unwrap_or_default();
        area(x, y, 340.0, 150.0)
    }

    #[test]
    fn stands_in_the_free_space_under_the_text() {
        let card = placed(&around(
            area(365.0, 100.0, 550.0, 600.0),
            area(385.0, 200.0, 510.0, 400.0),
            area(385.0, 200.0, 510.0, 40.0),
        ));
        assert_eq!((card.x, card.y), (385.0, 250.0));
    }

    #[test]
    fn stands_under_a_low_box() {
        let card = placed(&around(
            area(365.0, 300.0, 550.0, 60.0),
            area(385.0, 310.0, 400.0, 40.0),
            area(385.0, 310.0, 400.0, 20.0),
        ));
        assert_eq!(card.y, 370.0);
    }

    #[test]
    fn stands_beside_a_dialog_that_is_full_of_text() {
        let text = area(385.0, 200.0, 510.0, 380.0);
        let card = placed(&around(
            area(365.0, 40.0, 550.0, 720.0),
            area(385.0, 200.0, 510.0, 400.0),
            text,
        ));
        assert_eq!(card.x, 925.0);
    }

    #[test]
    fn never_covers_the_text_at_the_lower_edge() {
        let text = area(385.0, 740.0, 400.0, 20.0);
        let card = placed(&around(
            area(365.0, 720.0, 550.0, 60.0),
            area(385.0, 730.0, 400.0, 40.0),
            text,
        ));
        assert!(card.common(&text).is_empty());
        assert!(card.bottom() <= 792.0);
    }

    #[test]
    fn stays_while_it_covers_nothing_and_leaves_when_the_text_comes() {
        let box_with = |text| {
            around(
                area(365.0, 100.0, 550.0, 600.0),
                area(385.0, 200.0, 510.0, 400.0),
                text,
            )
        };
        let low = Surroundings {
            before: Some((385.0, 400.0)),
            ..box_with(area(385.0, 200.0, 510.0, 40.0))
        };
        assert_eq!(placed(&low).y, 400.0);
        let text = area(385.0, 200.0, 510.0, 230.0);
        let reached = Surroundings {
            before: Some((385.0, 400.0)),
            ..box_with(text)
        };
        assert!(placed(&reached).common(&text).is_empty());
    }

    #[test]
    fn is_only_as_high_as_there_is_room_beside_the_text_and_the_button() {
        let narrow = Surroundings {
            viewport: area(0.0, 0.0, 320.0, 640.0),
            submit: Some(area(240.0, 380.0, 60.0, 32.0)),
            ..around(
                area(0.0, 40.0, 320.0, 400.0),
                area(20.0, 130.0, 280.0, 200.0),
                area(20.0, 130.0, 280.0, 140.0),
            )
        };
        let card = squeezed(area(8.0, 252.0, 304.0, 380.0), &narrow);
        assert_eq!((card.y, card.bottom()), (422.0, 632.0));
        let low = area(8.0, 440.0, 304.0, 120.0);
        assert_eq!(squeezed(low, &narrow), low);
    }

    #[test]
    fn hides_with_the_box() {
        let gone = area(385.0, -300.0, 400.0, 40.0);
        assert_eq!(place(340.0, 150.0, &around(gone, gone, gone)), None);
    }
}

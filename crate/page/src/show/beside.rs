//! Where the question stands: beside the button that posts, and never over it or the text.

use super::place::{Area, GAP, Surroundings, inside};

/// The upper left corner of a question of that size; nothing if the box is out of view.
pub fn beside(width: f64, height: f64, around: &Surroundings) -> Option<(f64, f64)> {
    let Surroundings {
        viewport,
        composer,
        editable,
        text,
        ..
    } = around;
    let button = around
        .submit
        .filter(|button| !button.common(viewport).is_empty());
    let anchor = button.unwrap_or(*editable);
    if anchor.common(viewport).is_empty() || height <= 0.0 {
        return None;
    }
    // Flush with the button, but not so far out that it no longer seems to belong to the composer.
    let right = (anchor.right() - width).max(composer.x);
    let above = anchor.y - GAP - height;
    let below = anchor.bottom() + GAP;
    // In the order of preference: under the button, over it, at its sides, and clear of the whole composer.
    let corners = [
        (right, below),
        (right, above),
        (anchor.x, below),
        (anchor.x, above),
        (anchor.x - GAP - width, anchor.bottom() - height),
        (anchor.right() + GAP, anchor.bottom() - height),
        (right, composer.bottom() + GAP),
        (composer.right() + GAP, anchor.bottom() - height),
        (composer.x - GAP - width, anchor.bottom() - height),
        (right, composer.y - GAP - height),
    ];
    let stands = |(x, y)| {
        let area = Area {
            x,
            y,
            width,
            height,
        };
        inside(area, viewport)
    };
    let cost = |(rank, area): &(f64, Area)| {
        let covers = |other: Area| {
            let common = area.common(&other);
            common.width * common.height / (width * height)
        };
        let hidden = covers(anchor) * if button.is_some() { 1000.0 } else { 0.0 };
        hidden + 100.0 * covers(*text) + 0.1 * rank
    };
    let all = corners.into_iter().map(stands);
    let best = (0..)
        .map(f64::from)
        .zip(all)
        .min_by(|one, other| cost(one).total_cmp(&cost(other)))?;
    Some((best.1.x, best.1.y))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: (f64, f64) = (320.0, 140.0);

    fn area(x: f64, y: f64, width: f64, height: f64) -> Area {
        Area {
            x,
            y,
            width,
            height,
        }
    }

    fn dialog(text: Area, submit: Area) -> Surroundings {
        Surroundings {
            viewport: area(0.0, 0.0, 1280.0, 800.0),
            composer: area(365.0, 100.0, 550.0, 600.0),
            editable: area(385.0, 200.0, 510.0, 400.0),
            text,
            submit: Some(submit),
            ..Surroundings::default()
        }
    }

    fn placed(around: &Surroundings) -> Area {
        let (x, y) = beside(SIZE.0, SIZE.1, around).unwrap_or_default();
        area(x, y, SIZE.0, SIZE.1)
    }

    #[test]
    fn stands_by_the_button_and_clear_of_the_text() {
        let text = area(385.0, 200.0, 510.0, 380.0);
        let button = area(815.0, 650.0, 80.0, 36.0);
        let question = placed(&dialog(text, button));
        for other in [text, button] {
            assert!(question.common(&other).is_empty(), "{question:?} {other:?}");
        }
    }

    #[test]
    fn stands_under_a_button_at_the_top() {
        let text = area(385.0, 200.0, 510.0, 40.0);
        let button = area(815.0, 110.0, 80.0, 36.0);
        let question = placed(&dialog(text, button));
        assert!(question.common(&button).is_empty() && question.common(&text).is_empty());
    }

    #[test]
    fn begins_with_the_composer_where_the_button_stands_at_its_left() {
        let text = area(385.0, 200.0, 510.0, 40.0);
        let button = area(385.0, 650.0, 80.0, 36.0);
        assert_eq!(placed(&dialog(text, button)).x, 365.0);
    }

    #[test]
    fn stays_in_a_narrow_window() {
        let mut around = dialog(
            area(10.0, 60.0, 300.0, 60.0),
            area(230.0, 500.0, 80.0, 36.0),
        );
        around.viewport = area(0.0, 0.0, 320.0, 560.0);
        around.composer = area(0.0, 0.0, 320.0, 560.0);
        around.editable = area(10.0, 60.0, 300.0, 400.0);
        let (x, y) = beside(304.0, 180.0, &around).unwrap_or_default();
        assert!(x >= 8.0 && x + 304.0 <= 312.0);
        assert!(y >= 130.0 && y + 180.0 <= 500.0);
    }

    #[test]
    fn hides_with_the_box() {
        let gone = area(385.0, -300.0, 400.0, 40.0);
        let around = Surroundings {
            editable: gone,
            submit: Some(gone),
            ..dialog(gone, gone)
        };
        assert_eq!(beside(SIZE.0, SIZE.1, &around), None);
    }
}

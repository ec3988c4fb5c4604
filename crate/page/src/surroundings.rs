//! Measures what the card has to stand beside.

use crate::boxes::composed;
use crate::boxes::discovery::Place;
use crate::browser;
use crate::read::Reading;
use crate::show::place::{Area, Surroundings};
use omtanke_engine::Span;
use omtanke_engine::site::Compose;
use web_sys::{DomRect, Element};

/// Measures, for the first word that a hint is about.
pub fn measure(
    place: &Place,
    compose: &Compose,
    reading: &Reading,
    word: Option<Span>,
) -> Surroundings {
    let editable = area_of(&place.editable);
    let word = word
        .and_then(|span| reading.range(span.start, span.end))
        .map(|range| area(&range.get_bounding_client_rect()));
    Surroundings {
        viewport: viewport(),
        composer: area_of(&place.root),
        editable,
        text: lines(reading, &editable),
        word: word.filter(|word| !word.common(&editable).is_empty()),
        before: None,
        submit: composed::first_visible(&place.root, &compose.submit)
            .map(|submit| area_of(&submit)),
    }
}

/// The lines that have been written, as wide as the box: from the first to the last, since measuring every one would take long.
fn lines(reading: &Reading, editable: &Area) -> Area {
    let line = |from, to| {
        reading
            .range(from, to)
            .map(|range| area(&range.get_bounding_client_rect()))
    };
    let last = reading.length.saturating_sub(1);
    let (Some(top), Some(bottom)) = (line(0, 1.min(reading.length)), line(last, reading.length))
    else {
        return *editable;
    };
    let y = top.y.min(bottom.y);
    Area {
        y,
        height: (bottom.bottom().max(top.bottom()) - y).max(1.0),
        ..*editable
    }
    .common(editable)
}

fn viewport() -> Area {
    let root = browser::document().and_then(|document| document.document_element());
    root.map_or_else(Area::default, |root| Area {
        width: f64::from(root.client_width()),
        height: browser::window()
            .and_then(|window| window.inner_height().ok()?.as_f64())
            .unwrap_or(f64::from(root.client_height())),
        ..Area::default()
    })
}

fn area_of(element: &Element) -> Area {
    area(&element.get_bounding_client_rect())
}

fn area(rect: &DomRect) -> Area {
    Area {
        x: rect.left(),
        y: rect.top(),
        width: rect.width(),
        height: rect.height(),
    }
}

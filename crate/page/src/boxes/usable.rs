//! Whether this browser can use an adapter at all.

use crate::browser;
use omtanke_engine::site::Site;

/// Whether the browser knows every selector of the adapter. A policy may carry one that only newer browsers know.
pub fn is_usable(site: &Site) -> bool {
    let Some(document) = browser::document() else {
        return false;
    };
    let nowhere = document.create_document_fragment();
    let knows = |selector: &String| selector.is_empty() || nowhere.query_selector(selector).is_ok();
    site.exclude.iter().all(knows)
        && site.boxes.iter().all(|compose| {
            let lists = compose.selectors();
            let answered = compose
                .reply_to
                .iter()
                .flat_map(|answered| [&answered.inside, &answered.text, &answered.without]);
            lists.iter().all(|(_, list)| list.iter().all(knows)) && { answered }.all(knows)
        })
}

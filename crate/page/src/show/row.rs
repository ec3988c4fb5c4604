//! One hint on the card: its sign, its sentence, what can be done about it, and why it is there.

use super::strings::{Strings, level_class};
use super::{dom, icon, why};
use omtanke_engine::{Hint, HintFix};
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use web_sys::{HtmlElement, Node};

/// What the author can ask for.
#[derive(Clone, Debug)]
pub enum Deed {
    /// Make the change that the hint offers.
    Fix(Hint),
    /// Show the hint no more for this post.
    Dismiss(Hint),
    /// Put this text on the clipboard.
    Copy(String),
    /// Unfold or fold the reason: the card has another size now.
    Fold,
    /// Go back to the text.
    Return,
}

/// A hint on the card.
pub struct Row {
    /// What it says; its places are kept up to date.
    pub hint: RefCell<Hint>,
    /// The whole row.
    pub element: HtmlElement,
    body: HtmlElement,
    fix: Option<HtmlElement>,
    fold: HtmlElement,
    why: HtmlElement,
    dismiss: HtmlElement,
    offer: RefCell<Option<Offer>>,
}

/// A text offered for copying after writing it failed.
struct Offer {
    element: HtmlElement,
    button: HtmlElement,
    text: String,
}

impl Row {
    /// A row for the hint.
    ///
    /// # Errors
    /// What the browser says if it cannot make the elements.
    pub fn new(hint: &Hint, strings: &Strings) -> Result<Row, JsValue> {
        let element = dom::element("div", &["hint ", level_class(hint.level)].concat())?;
        let sign = dom::element("div", "sign")?;
        sign.append_child(&*dom::drawing("", icon::path(hint.level))?)?;
        let body = dom::element("div", "")?;
        let head = dom::element("div", "head")?;
        let fold = dom::button("fold", strings.get("why"))?;
        fold.set_attribute("aria-expanded", "false")?;
        let dismiss = dom::button("dismiss", "")?;
        dismiss.set_attribute("aria-label", strings.get("dismiss"))?;
        dismiss.set_title(strings.get("dismiss"));
        dismiss.append_child(&*dom::drawing("", icon::CLOSE)?)?;
        let level = dom::text("p", "level", strings.level(hint.level))?;
        for part in [&level, &fold, &dismiss] {
            head.append_child(part)?;
        }
        body.append_child(&head)?;
        body.append_child(&*dom::text("p", "sentence", &hint.hint)?)?;

        let label = hint.fix.as_ref().map(|fix| match fix {
            HintFix::Append(words) => strings.with("fixAppend", words),
            HintFix::Replace(words) => strings.with("fixReplace", words),
        });
        let fix = label.map(|label| dom::button("fix", &label)).transpose()?;
        if let Some(fix) = &fix {
            body.append_child(fix)?;
        }
        let why = why::why(hint, strings)?;
        body.append_child(&why)?;
        element.append_child(&sign)?;
        element.append_child(&body)?;
        Ok(Row {
            hint: RefCell::new(hint.clone()),
            element,
            body,
            fix,
            fold,
            why,
            dismiss,
            offer: RefCell::default(),
        })
    }

    /// Whether the row would look the same for this hint.
    pub fn shows(&self, hint: &Hint) -> bool {
        let known = self.hint.borrow();
        let parts = |hint: &Hint| {
            (
                hint.rule.clone(),
                hint.level,
                hint.hint.clone(),
                hint.fix.clone(),
                hint.why.clone(),
            )
        };
        parts(&known) == parts(hint)
    }

    /// Takes a click; tells what the author asks for.
    pub fn click(&self, at: &Node) -> Option<Deed> {
        let on = |element: &HtmlElement| element.contains(Some(at));
        if on(&self.fold) {
            let open = self.why.hidden();
            self.why.set_hidden(!open);
            // An attribute of an element of our own is always accepted.
            let _ = self
                .fold
                .set_attribute("aria-expanded", if open { "true" } else { "false" });
            return Some(Deed::Fold);
        }
        if on(&self.dismiss) {
            return Some(Deed::Dismiss(self.hint.borrow().clone()));
        }
        if let Some(offer) = self
            .offer
            .borrow()
            .as_ref()
            .filter(|offer| on(&offer.button))
        {
            return Some(Deed::Copy(offer.text.clone()));
        }
        self.fix
            .as_ref()
            .filter(|fix| on(fix))
            .map(|_| Deed::Fix(self.hint.borrow().clone()))
    }

    /// Says that the change could not be made, and offers a text for copying.
    ///
    /// # Errors
    /// What the browser says if it cannot make the elements.
    pub fn offer(&self, text: String, strings: &Strings) -> Result<(), JsValue> {
        if let Some(before) = self.offer.take() {
            before.element.remove();
        }
        let element = dom::element("div", "failed")?;
        element.append_child(&*dom::text("p", "", strings.get("fixFailed"))?)?;
        let button = dom::button("fix", strings.get("copy"))?;
        element.append_child(&button)?;
        self.body.insert_before(&element, Some(&self.why))?;
        self.offer.replace(Some(Offer {
            element,
            button,
            text,
        }));
        Ok(())
    }

    /// Says whether copying worked; if not, shows the text so that it can be selected.
    ///
    /// # Errors
    /// What the browser says if it cannot make the elements.
    pub fn copied(&self, worked: bool, strings: &Strings) -> Result<(), JsValue> {
        if let Some(offer) = self.offer.borrow().as_ref() {
            if worked {
                offer.button.set_text_content(Some(strings.get("copied")));
            } else {
                offer
                    .element
                    .append_child(&*dom::text("p", "copy", &offer.text)?)?;
                offer.button.set_hidden(true);
            }
        }
        Ok(())
    }
}

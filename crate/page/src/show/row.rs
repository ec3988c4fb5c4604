//! One hint on the card: its sign, its sentence, what can be done about it, and why it is there.

use super::deed::Deed;
use super::strings::{Strings, level_class};
use super::{dom, icon, why};
use omtanke_engine::draft::Audience;
use omtanke_engine::{Hint, HintFix, Level};
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use web_sys::{HtmlElement, Node};

/// A hint on the card.
pub struct Row {
    /// What it says; its places are kept up to date.
    pub hint: RefCell<Hint>,
    /// The whole row.
    pub element: HtmlElement,
    fix: Option<HtmlElement>,
    fold: HtmlElement,
    why: HtmlElement,
    audience: HtmlElement,
    mute: Option<HtmlElement>,
    dismiss: HtmlElement,
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
        let dismiss = dom::cross(strings.get("dismiss"))?;
        let level = dom::text("p", "level", strings.level(hint.level))?;
        // What is forbidden stays on the card as long as it stands in the text.
        dismiss.set_hidden(hint.level == Level::Block);
        for part in [&level, &fold, &dismiss] {
            head.append_child(part)?;
        }
        body.append_child(&head)?;
        let sentence = dom::text("p", "sentence", &hint.hint)?;
        // The buttons are called the same on every row; this tells which row they are on.
        let id = ["says-", &hint.rule.replace(char::is_whitespace, "-")].concat();
        sentence.set_id(&id);
        body.append_child(&sentence)?;
        let audience = dom::element("p", "audience")?;
        body.append_child(&audience)?;

        let label = hint.fix.as_ref().map(|fix| match fix {
            HintFix::Append(words) => strings.with("fixAppend", words),
            HintFix::Replace(words) => strings.with("fixReplace", words),
        });
        let fix = label.map(|label| dom::button("fix", &label)).transpose()?;
        let mute = hint.may_mute.then(|| strings.get("mute"));
        let mute = mute.map(|words| dom::button("quiet", words)).transpose()?;
        for button in [Some(&fold), Some(&dismiss), mute.as_ref()]
            .into_iter()
            .flatten()
        {
            button.set_attribute("aria-describedby", &id)?;
        }
        let deeds = dom::element("div", "deeds")?;
        for button in [&fix, &mute].into_iter().flatten() {
            deeds.append_child(button)?;
        }
        body.append_child(&deeds)?;
        let why = why::why(hint, strings)?;
        body.append_child(&why)?;
        element.append_child(&sign)?;
        element.append_child(&body)?;
        Ok(Row {
            hint: RefCell::new(hint.clone()),
            element,
            fix,
            fold,
            why,
            audience,
            mute,
            dismiss,
        })
    }

    /// Says who will see the post, if that is known.
    pub fn tell_audience(&self, audience: Audience, strings: &Strings) {
        let words = strings.audience(audience);
        if self.audience.text_content().as_deref() != Some(words) {
            self.audience.set_text_content(Some(words));
            if !words.is_empty()
                && let Ok(eye) = dom::drawing("", icon::EYE)
            {
                // The words say it without the drawing.
                let _ = self.audience.prepend_with_node_1(&eye);
            }
        }
    }

    /// Whether the row would look the same for this hint. Another rule of the clause may have taken over while somebody wrote on: as long
    /// as it says the same, the row stays, and what is pointed at with it.
    pub fn shows(&self, hint: &Hint) -> bool {
        let known = self.hint.borrow();
        let parts = |hint: &Hint| {
            (
                hint.clause.clone(),
                hint.level,
                hint.hint.clone(),
                hint.fix.clone(),
                hint.why.clone(),
                hint.may_mute,
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
            return Some(Deed::Dismiss(self.hint.borrow().rule.clone()));
        }
        if self.mute.as_ref().is_some_and(on) {
            return Some(Deed::Mute(self.hint.borrow().rule.clone(), true));
        }
        self.fix
            .as_ref()
            .filter(|fix| on(fix))
            .map(|_| Deed::Fix(self.hint.borrow().rule.clone()))
    }
}

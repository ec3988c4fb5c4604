//! What the author sees of the question before posting: the gravest hint, who will see the post, and the way back.

use super::aloud::Aloud;
use super::beside::beside;
use super::place::Surroundings;
use super::strings::{Strings, level_class};
use super::{dom, icon};
use crate::browser::{self, Sheet};
use crate::guard::Guard;
use omtanke_engine::draft::Audience;
use omtanke_engine::site::SubmitKeys;
use omtanke_engine::{Hint, Level};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, Node, ShadowRoot};

const STYLE: &str = include_str!("question.css");
/// The key that goes back to the text.
pub const BACK: &str = "Escape";

/// The question; empty and hidden until it is asked.
pub struct Panel {
    element: HtmlElement,
    aloud: Aloud,
    back: HtmlElement,
    strings: Rc<Strings>,
    guard: RefCell<Guard>,
}

/// What the question is about.
pub struct Matter<'a> {
    /// The gravest hint.
    pub hint: &'a Hint,
    /// Who will see the post.
    pub audience: Audience,
    /// The keys that were pressed; none if it was the button.
    pub keys: Option<SubmitKeys>,
}

impl Panel {
    /// A question in that shadow root. `go_back` is called when the author presses the button for it.
    ///
    /// # Errors
    /// What the browser says if it lacks something that is needed.
    pub fn new(
        root: &ShadowRoot,
        strings: Rc<Strings>,
        go_back: impl Fn() + 'static,
    ) -> Result<Panel, JsValue> {
        let sheet = Sheet::new()?;
        sheet.replace(STYLE)?;
        browser::adopt(root, &sheet)?;
        let element = dom::element("section", "question")?;
        element.set_hidden(true);
        element.set_attribute("role", "group")?;
        let aloud = Aloud::new()?;
        aloud.element.set_attribute("role", "alert")?;
        for part in [&element, &aloud.element] {
            part.set_lang(strings.language.code());
            root.append_child(part)?;
        }
        let back = dom::button("back", strings.get("questionBack"))?;
        back.set_attribute("aria-keyshortcuts", BACK)?;
        let panel = Panel {
            element,
            aloud,
            back,
            strings,
            guard: RefCell::new(Guard::new()),
        };
        panel.react(go_back);
        Ok(panel)
    }

    fn react(&self, go_back: impl Fn() + 'static) {
        let back = self.back.clone();
        let clicked = move |at: Option<Node>| at.is_some_and(|at| back.contains(Some(&at)));
        self.guard
            .borrow_mut()
            .listen(&self.element, "click", move |event| {
                // A page could make clicks up; only the author's count.
                let at = event.target().and_then(|at| at.dyn_into().ok());
                if event.is_trusted() && clicked(at) {
                    go_back();
                }
            });
    }

    /// Asks, and has a screen reader say it.
    ///
    /// # Errors
    /// What the browser says if it cannot make the elements.
    pub fn ask(&self, matter: &Matter<'_>) -> Result<(), JsValue> {
        let said = self.write(matter)?;
        self.element.set_hidden(false);
        self.aloud
            .say(&[&said, self.strings.get("questionEscape")].join(" "));
        Ok(())
    }

    /// Writes what is asked; gives it as it is said.
    fn write(&self, matter: &Matter<'_>) -> Result<String, JsValue> {
        let Matter { hint, .. } = matter;
        let element = &self.element;
        element.set_class_name(&["question ", level_class(hint.level)].concat());
        element.set_attribute("aria-label", self.strings.level(hint.level))?;
        element.set_text_content(None);
        let sign = dom::element("div", "sign")?;
        sign.append_child(&*dom::drawing("", icon::path(hint.level))?)?;
        let body = dom::element("div", "")?;
        let lines = [
            ("asks", self.strings.level(hint.level).to_owned()),
            ("sentence", hint.hint.clone()),
            ("about", self.about(matter)),
        ];
        let mut said = Vec::new();
        for (class, words) in lines {
            if !words.is_empty() {
                body.append_child(&*dom::text("p", class, &words)?)?;
                said.push(words);
            }
        }
        let answers = dom::element("div", "answers")?;
        answers.append_child(&self.back)?;
        let again = self.again(matter);
        if !again.is_empty() {
            answers.append_child(&*dom::text("p", "again", &again)?)?;
            said.push(again);
        }
        body.append_child(&answers)?;
        element.append_child(&sign)?;
        element.append_child(&body)?;
        Ok(said.join(" "))
    }

    /// Whom to ask about what is forbidden; who will see everything else.
    fn about(&self, matter: &Matter<'_>) -> String {
        let contact = matter.hint.contact.as_deref();
        match (matter.hint.level, contact) {
            (Level::Block, Some(contact)) => self.strings.with("questionContact", contact),
            (Level::Block, None) => String::new(),
            _ => self.strings.audience(matter.audience).to_owned(),
        }
    }

    /// How to post all the same, where that may be.
    fn again(&self, matter: &Matter<'_>) -> String {
        match (matter.hint.level, matter.keys) {
            (Level::Block, _) => String::new(),
            (_, Some(keys)) => self.strings.with("questionKeysAgain", keys.label()),
            (_, None) => self.strings.get("questionAgain").to_owned(),
        }
    }

    /// Asks no more.
    pub fn hide(&self) {
        self.element.set_hidden(true);
        self.aloud.hush();
    }

    /// Puts the question where it belongs. The card stands aside meanwhile.
    pub fn place(&self, around: &Surroundings) {
        if self.element.hidden() {
            return;
        }
        let width = f64::from(self.element.offset_width());
        let height = f64::from(self.element.offset_height());
        let corner = beside(width, height, around);
        // Properties and class names of an element of our own are always accepted.
        let _ = self
            .element
            .class_list()
            .toggle_with_force("away", corner.is_none());
        if let Some((x, y)) = corner {
            let style = self.element.style();
            let _ = style.set_property("left", &[&x.round().to_string(), "px"].concat());
            let _ = style.set_property("top", &[&y.round().to_string(), "px"].concat());
        }
    }

    /// Moves the focus to the way back; false if the browser does not.
    pub fn focus(&self) -> bool {
        self.back.focus().is_ok()
    }

    /// Whether the focus is in it.
    pub fn has_focus(&self) -> bool {
        self.back.matches(":focus").unwrap_or(false)
    }

    /// Whether it is there to be seen.
    pub fn is_seen(&self) -> bool {
        let element: &Element = &self.element;
        !self.element.hidden()
            && !element.class_list().contains("away")
            && element.is_connected()
            && browser::is_visible(element)
            && element.client_height() > 0
    }
}

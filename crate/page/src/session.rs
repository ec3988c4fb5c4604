//! One page: which compose box is in use, from the first focus to the last.

use crate::boxes::composed;
use crate::boxes::discovery::{Found, Place, fits, recognise};
use crate::boxes::usable::is_usable;
use crate::browser;
use crate::guard::Guard;
use crate::open_box::OpenBox;
use crate::setup::Setup;
use crate::show::strings::Strings;
use crate::status::{Reporter, Status};
use js_sys::Function;
use omtanke_engine::draft::Draft;
use omtanke_engine::site::{Compose, Site};
use omtanke_engine::{Answer, Checker, Language, Quiet};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsError, JsValue};
use web_sys::{Element, Event, EventTarget, ShadowRoot};

/// How many boxes' dismissed hints are remembered while another box is in use.
const REMEMBERED: usize = 8;

thread_local! {
    static SESSION: RefCell<Option<Rc<Session>>> = const { RefCell::new(None) };
}

/// What is known of this page.
pub struct Session {
    /// The words of the card.
    pub strings: Rc<Strings>,
    /// Whether the adapter is the one that was preferred.
    pub sound: bool,
    site: Site,
    checker: Checker,
    language: Language,
    draft: Draft,
    reporter: Reporter,
    alive: Option<Function>,
    /// The rules that were muted for good.
    muted: RefCell<Vec<String>>,
    /// Told of each that is muted or heard again.
    mute: Option<Function>,
    open: RefCell<Option<Rc<OpenBox>>>,
    refused: RefCell<Option<Element>>,
    left: RefCell<Vec<Left>>,
    roots: RefCell<Vec<(ShadowRoot, Guard)>>,
    guard: RefCell<Guard>,
}

/// A box that is not in use any more, in which hints were dismissed.
struct Left {
    editable: Element,
    index: usize,
    text: String,
    dismissed: Vec<String>,
}

/// Begins to look after this page; a session that ran before ends.
///
/// # Errors
/// Says what is wrong with the setup.
pub fn begin(
    setup: Setup,
    report: Function,
    alive: Option<Function>,
    mute: Option<Function>,
) -> Result<(), JsError> {
    let host = browser::window()
        .and_then(|window| window.location().hostname().ok())
        .unwrap_or_default();
    let mut sites = setup
        .sites
        .into_iter()
        .filter(|site| site.hosts.contains(&host));
    let preferred = sites.next();
    let usable = preferred.as_ref().is_some_and(is_usable);
    // A newer adapter that this browser cannot use leaves the built-in one in force.
    let site = match usable {
        true => preferred,
        false => sites.next().or(preferred),
    };
    let site = site.ok_or_else(|| {
        JsError::new(&["setup.sites: expected an adapter for the host ", &host].concat())
    })?;
    let checker = Checker::load(&setup.tables)
        .map_err(|error| JsError::new(&["setup.tables: ", &error.to_string()].concat()))?;
    let draft = Draft {
        platform: site.site,
        role: setup.role,
        sector: Some(setup.sector),
        ..Draft::default()
    };
    let session = Rc::new(Session {
        strings: Rc::new(Strings::new(setup.language, setup.strings)),
        reporter: Reporter::new(report, serde_wasm_bindgen::to_value(&site.site)?),
        alive,
        sound: usable,
        muted: RefCell::new(setup.muted),
        mute,
        site,
        checker,
        language: setup.language,
        draft,
        open: RefCell::default(),
        refused: RefCell::default(),
        left: RefCell::default(),
        roots: RefCell::default(),
        guard: RefCell::new(Guard::new()),
    });
    end();
    SESSION.replace(Some(session.clone()));
    session.listen();
    Ok(())
}

/// Takes over which rules are muted for good: they may have been muted in another tab.
pub fn set_muted(rules: Vec<String>) {
    let session = SESSION.with_borrow(Clone::clone);
    if let Some(session) = session
        && *session.muted.borrow() != rules
    {
        session.muted.replace(rules);
        let open = session.open.borrow().clone();
        if let Some(open) = open {
            open.check_anew();
        }
    }
}

/// Leaves the page as if nothing had been there.
pub fn end() {
    if let Some(session) = SESSION.take() {
        // Somebody may still hold the session: a change under way, or who called this.
        session.leave();
        drop((session.guard.take(), session.roots.take()));
    }
}

impl Session {
    fn listen(self: &Rc<Self>) {
        let Some(document) = browser::document() else {
            return;
        };
        self.hook(&document, &mut self.guard.borrow_mut());
        let (focused, roots) = composed::focused(&document);
        for root in roots {
            self.hook_root(root);
        }
        if let Some(element) = focused {
            self.consider(&element);
        }
    }

    fn hook(self: &Rc<Self>, target: &EventTarget, guard: &mut Guard) {
        // An editor may become known only after it got the focus, so what is typed is looked at as well.
        for kind in ["focusin", "input"] {
            let me = Rc::downgrade(self);
            guard.listen(target, kind, move |event| {
                if let Some(session) = me.upgrade() {
                    session.react(&event);
                }
            });
        }
    }

    /// Focus that moves inside a shadow root is not heard outside of it.
    fn hook_root(self: &Rc<Self>, root: ShadowRoot) {
        let mut roots = self.roots.borrow_mut();
        roots.retain(|(known, _)| known.is_connected());
        if !roots.iter().any(|(known, _)| known == &root) {
            let mut guard = Guard::new();
            self.hook(&root, &mut guard);
            roots.push((root, guard));
        }
    }

    fn react(self: &Rc<Self>, event: &Event) {
        // A page could make events up; only the author's count.
        if !event.is_trusted() || !self.lives() {
            return;
        }
        for root in composed::shadow_roots(event) {
            self.hook_root(root);
        }
        if let Some(element) = composed::target(event) {
            self.consider(&element);
        }
    }

    /// Looks at an element that has the focus.
    fn consider(self: &Rc<Self>, element: &Element) {
        let known = self
            .open
            .borrow()
            .as_ref()
            .is_some_and(|open| open.holds(element));
        if known || self.refused.borrow().as_ref() == Some(element) {
            return;
        }
        self.refused.take();
        match recognise(element, &self.site, &path()) {
            Found::Compose(index, place) => self.enter(index, place),
            Found::Excluded => {
                self.refused.replace(Some(element.clone()));
                self.close();
            }
            Found::Unknown => {
                self.leave();
                self.tell(Status::NotRecognised, None);
            }
            Found::Nothing => {}
        }
    }

    fn enter(self: &Rc<Self>, index: usize, place: Place) {
        self.leave();
        let dismissed = self.recall(index, &place.editable);
        let status = match place.sure && self.sound {
            true => Status::Active,
            false => Status::Degraded,
        };
        match OpenBox::open(self, index, place, dismissed) {
            Ok(open) => {
                self.open.replace(Some(open));
                self.tell(status, Some(index));
            }
            Err(_) => self.tell(Status::Degraded, Some(index)),
        }
    }

    /// The box in use is gone or left.
    pub fn close(&self) {
        self.leave();
        self.tell(Status::Resting, None);
    }

    fn leave(&self) {
        let Some(open) = self.open.take() else {
            return;
        };
        open.close();
        let dismissed = open.dismissed.take();
        if dismissed.is_empty() {
            return;
        }
        let mut left = self.left.borrow_mut();
        left.insert(
            0,
            Left {
                editable: open.place.editable.clone(),
                index: open.index,
                text: open.text(),
                dismissed,
            },
        );
        left.truncate(REMEMBERED);
    }

    /// What was dismissed in this box before; sites put new elements in the place of old ones while one writes.
    fn recall(&self, index: usize, editable: &Element) -> Vec<String> {
        let text = editable.text_content().unwrap_or_default();
        let mut left = self.left.borrow_mut();
        let same = |known: &Left| {
            known.editable == *editable
                || (known.index == index && !text.is_empty() && known.text == text)
        };
        left.iter()
            .position(same)
            .map(|found| left.remove(found).dismissed)
            .unwrap_or_default()
    }

    /// Tells how it goes.
    pub fn tell(&self, status: Status, index: Option<usize>) {
        let place = index.and_then(|index| Some((index as u32, self.compose(index)?.id.as_str())));
        if self.reporter.tell(status, place).is_err() {
            // Nobody answers any more: the extension was reloaded or removed, and what it left in the page goes too.
            end();
        }
    }

    /// What the adapter says of a box.
    pub fn compose(&self, index: usize) -> Option<&Compose> {
        self.site.boxes.get(index)
    }

    /// Whether the extension still is there; without it, what it left in the page goes too.
    pub fn lives(&self) -> bool {
        let says = |alive: &Function| alive.call0(&JsValue::NULL);
        let lives = self
            .alive
            .as_ref()
            .is_none_or(|alive| says(alive).is_ok_and(|answer| answer.is_truthy()));
        if !lives {
            end();
        }
        lives
    }

    /// Whether this is the box in use.
    pub fn looks_after(&self, open: &OpenBox) -> bool {
        let used = self.open.borrow();
        used.as_ref()
            .is_some_and(|used| std::ptr::eq(Rc::as_ptr(used), open))
    }

    /// Whether the box is what it was when it was opened: there, to be seen, and not one that must not be touched.
    pub fn still_knows(&self, place: &Place, index: usize) -> bool {
        fits(&place.editable, &self.site, &path()) == Some(index)
    }

    /// An empty draft for a box.
    pub fn draft(&self, index: usize) -> Draft {
        Draft {
            kind: self
                .compose(index)
                .map(|compose| compose.kind)
                .unwrap_or_default(),
            ..self.draft.clone()
        }
    }

    /// What there is to say to a draft.
    pub fn answer(&self, draft: &Draft, dismissed: &[String]) -> Answer {
        let quiet = Quiet {
            dismissed,
            muted: &self.muted.borrow(),
        };
        self.checker.answer(draft, self.language, quiet)
    }

    /// Mutes a rule for good, or lets it be heard again.
    pub fn mute(&self, rule: &str, muted: bool) {
        let mut rules = self.muted.borrow_mut();
        rules.retain(|known| known != rule);
        if muted {
            rules.push(rule.to_owned());
        }
        if let Some(mute) = &self.mute {
            // It is muted here all the same, if it cannot be kept.
            let _ = mute.call2(&JsValue::NULL, &rule.into(), &muted.into());
        }
    }
}

fn path() -> String {
    browser::window()
        .and_then(|window| window.location().pathname().ok())
        .unwrap_or_default()
}

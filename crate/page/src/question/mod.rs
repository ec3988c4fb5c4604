//! The question before a post goes out: when it is asked, and what counts as the answer. The browser has no part in it.

pub mod gestures;

use omtanke_engine::{Hint, Level};

/// How soon after a press that was held another one is taken for the rest of it, milliseconds: a double click, a second tap of the key.
const SAME_PRESS: f64 = 500.0;

/// What stands against posting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Due {
    /// The clauses of the hints that ask or forbid.
    pub clauses: Vec<String>,
    /// One of them forbids.
    pub forbids: bool,
}

/// A press of the site's button, or of the keys that post.
#[derive(Clone, Copy, Debug)]
pub struct Press {
    /// When it was, milliseconds.
    pub at: f64,
    /// The browser says that it goes on with the press before: a key held down, the second click of a double click.
    pub goes_on: bool,
}

/// What becomes of a press.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Nothing is asked; the site gets it.
    Pass,
    /// It is the answer; the site gets it.
    Answer,
    /// The question is asked, and the site gets nothing.
    Ask,
    /// It belongs to the press that was held; the site gets nothing.
    Hold,
}

/// The question about what stands in one box.
#[derive(Debug, Default)]
pub struct Question {
    open: Option<Asked>,
    /// The clauses that the author has answered for; it counts until the post is sent or given up.
    answered: Vec<String>,
}

#[derive(Debug)]
struct Asked {
    due: Due,
    /// When the last press was held, milliseconds.
    at: f64,
}

impl Due {
    /// What stands against posting with these hints.
    pub fn of(hints: &[Hint]) -> Due {
        let grave = hints.iter().filter(|hint| hint.level >= Level::Ask);
        Due {
            clauses: grave.map(|hint| hint.clause.clone()).collect(),
            forbids: hints.iter().any(|hint| hint.level == Level::Block),
        }
    }
}

impl Fate {
    /// Whether the site gets nothing of it.
    pub fn holds(self) -> bool {
        matches!(self, Fate::Ask | Fate::Hold)
    }
}

impl Question {
    /// What is to become of the press.
    pub fn fate(&self, due: &Due, press: Press) -> Fate {
        let answered = |clause: &String| self.answered.contains(clause);
        if !due.forbids && due.clauses.iter().all(answered) {
            return Fate::Pass;
        }
        match &self.open {
            Some(asked) if press.goes_on || press.at - asked.at < SAME_PRESS => Fate::Hold,
            Some(asked)
                if !due.forbids
                    && due
                        .clauses
                        .iter()
                        .all(|clause| asked.due.clauses.contains(clause) || answered(clause)) =>
            {
                Fate::Answer
            }
            _ => Fate::Ask,
        }
    }

    /// The press has met that fate.
    pub fn settle(&mut self, fate: Fate, due: &Due, press: Press) {
        match (fate, &mut self.open) {
            (Fate::Ask, open) => {
                *open = Some(Asked {
                    due: due.clone(),
                    at: press.at,
                });
            }
            (Fate::Hold, Some(asked)) => asked.at = press.at,
            (Fate::Answer, open) => {
                *open = None;
                self.answered.extend(due.clauses.iter().cloned());
            }
            _ => {}
        }
    }

    /// The text was checked again: a question that is settled by what the author has changed is asked no more.
    pub fn heed(&mut self, due: &Due) {
        let stands = |asked: &Asked| {
            asked.due.forbids == due.forbids
                && asked
                    .due
                    .clauses
                    .iter()
                    .any(|clause| due.clauses.contains(clause))
        };
        self.open = self.open.take().filter(stands);
    }

    /// The author goes back to the text.
    pub fn go_back(&mut self) {
        self.open = None;
    }

    /// The post was sent or given up; the next one is another.
    pub fn begin_anew(&mut self) {
        *self = Question::default();
    }

    /// Whether it has been asked and not answered yet.
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due(clauses: &[&str]) -> Due {
        Due {
            clauses: clauses.iter().map(|clause| (*clause).to_owned()).collect(),
            forbids: false,
        }
    }

    fn forbidden(clauses: &[&str]) -> Due {
        Due {
            forbids: true,
            ..due(clauses)
        }
    }

    /// Presses at that time, and gives what becomes of it.
    fn press(question: &mut Question, due: &Due, at: f64) -> Fate {
        let press = Press { at, goes_on: false };
        let fate = question.fate(due, press);
        question.settle(fate, due, press);
        fate
    }

    #[test]
    fn asks_once_and_takes_the_second_press_for_the_answer() {
        let mut question = Question::default();
        let threat = due(&["threat"]);
        assert_eq!(press(&mut question, &threat, 0.0), Fate::Ask);
        assert!(question.is_open());
        assert_eq!(press(&mut question, &threat, 2000.0), Fate::Answer);
        assert!(!question.is_open());
        assert_eq!(press(&mut question, &threat, 9000.0), Fate::Pass);
    }

    #[test]
    fn asks_nothing_where_nothing_is_due() {
        let mut question = Question::default();
        assert_eq!(press(&mut question, &due(&[]), 0.0), Fate::Pass);
    }

    #[test]
    fn a_double_click_and_a_key_held_down_are_one_press() {
        let mut question = Question::default();
        let threat = due(&["threat"]);
        assert_eq!(press(&mut question, &threat, 0.0), Fate::Ask);
        assert_eq!(press(&mut question, &threat, 200.0), Fate::Hold);
        let held_down = Press {
            at: 3000.0,
            goes_on: true,
        };
        assert_eq!(question.fate(&threat, held_down), Fate::Hold);
        assert_eq!(press(&mut question, &threat, 4000.0), Fate::Answer);
    }

    #[test]
    fn another_question_is_asked_when_another_hint_has_come_up() {
        let mut question = Question::default();
        press(&mut question, &due(&["threat"]), 0.0);
        let both = due(&["threat", "hate"]);
        assert_eq!(press(&mut question, &both, 2000.0), Fate::Ask);
        assert_eq!(press(&mut question, &both, 4000.0), Fate::Answer);
        assert_eq!(press(&mut question, &due(&["secret"]), 6000.0), Fate::Ask);
    }

    #[test]
    fn what_is_forbidden_is_held_however_often_it_is_pressed() {
        let mut question = Question::default();
        let secret = forbidden(&["secret", "threat"]);
        for at in [0.0, 2000.0, 4000.0] {
            assert_eq!(press(&mut question, &secret, at), Fate::Ask);
        }
        // Being told of what is forbidden is no question about the rest.
        let threat = due(&["threat"]);
        question.heed(&threat);
        assert_eq!(press(&mut question, &threat, 6000.0), Fate::Ask);
        assert_eq!(press(&mut question, &threat, 8000.0), Fate::Answer);
    }

    #[test]
    fn a_question_goes_with_its_hint_and_by_going_back() {
        let mut question = Question::default();
        let threat = due(&["threat"]);
        press(&mut question, &threat, 0.0);
        question.heed(&threat);
        assert!(question.is_open());
        question.heed(&due(&["hate"]));
        assert!(!question.is_open());
        press(&mut question, &threat, 2000.0);
        question.go_back();
        assert_eq!(press(&mut question, &threat, 4000.0), Fate::Ask);
    }

    #[test]
    fn an_answer_counts_for_one_post() {
        let mut question = Question::default();
        let threat = due(&["threat"]);
        press(&mut question, &threat, 0.0);
        press(&mut question, &threat, 2000.0);
        question.begin_anew();
        assert_eq!(press(&mut question, &threat, 4000.0), Fate::Ask);
    }
}

//! The adapters in `rules/sites/`: well formed, finding the boxes as far as they are known, and leaving private ones alone.

use crate::stage::Piece;
use omtanke_engine::draft::{Audience, Identity, Media};
use omtanke_engine::site::Site;
use omtanke_page::boxes::composed;
use omtanke_page::boxes::context::Context;
use omtanke_page::boxes::discovery::{Found, recognise};
use omtanke_page::boxes::usable::is_usable;
use wasm_bindgen_test::wasm_bindgen_test;

const FILES: [(&str, &str); 4] = [
    (
        "linkedin",
        include_str!("../../../../rules/sites/linkedin.json"),
    ),
    (
        "facebook",
        include_str!("../../../../rules/sites/facebook.json"),
    ),
    (
        "facebook-business",
        include_str!("../../../../rules/sites/facebook-business.json"),
    ),
    (
        "instagram",
        include_str!("../../../../rules/sites/instagram.json"),
    ),
];

fn site(name: &str) -> Site {
    let (_, json) = FILES
        .iter()
        .find(|(site, _)| *site == name)
        .expect("a site");
    serde_json::from_str(json).expect("the format of adapters")
}

#[wasm_bindgen_test]
fn every_selector_is_one() {
    for (name, _) in FILES {
        let site = site(name);
        assert!(is_usable(&site), "{name}");
        assert!(
            site.exclude_paths
                .iter()
                .all(|path| path.starts_with('/') && path.ends_with('/')),
            "{name}"
        );
    }
}

/// What the site's adapter says of the editable element in the HTML.
fn found(name: &str, path: &str, piece: &Piece) -> String {
    let site = site(name);
    match recognise(&piece.find("[contenteditable=true], textarea"), &site, path) {
        Found::Compose(index, _) => site.boxes[index].id.clone(),
        Found::Excluded => "excluded".into(),
        Found::Unknown => "unknown".into(),
        Found::Nothing => "nothing".into(),
    }
}

const LEXICAL: &str =
    "<div contenteditable=true role=textbox data-lexical-editor=true LABEL><p>x</p></div>";
const TIPTAP: &str = "<div data-testid=ui-core-tiptap-text-editor-wrapper><div class='tiptap ProseMirror' contenteditable=true role=textbox LABEL><p>x</p></div></div>";

const BUSINESS: &str = "<div contenteditable=true role=combobox aria-autocomplete=list aria-label='Write into the dialogue box to include text with your post.'><p>x</p></div>";

/// The HTML of an editor with a label or other attributes.
fn editor(html: &str, attributes: &str) -> String {
    html.replace("LABEL", attributes)
}

#[wasm_bindgen_test]
fn boxes_are_told_apart() {
    let modal = |inside: &str| {
        [
            "<div role=dialog aria-modal=true>",
            inside,
            "<div role=button aria-label=Post>Post</div></div>",
        ]
        .concat()
    };
    for (site, path, html, expected) in [
        (
            "linkedin",
            "/feed/",
            editor(TIPTAP, "componentkey=ShareBox_textEditor"),
            "post",
        ),
        (
            "linkedin",
            "/feed/",
            [
                "<div componentkey=commentBox-1>",
                &editor(TIPTAP, ""),
                "</div>",
            ]
            .concat(),
            "comment",
        ),
        (
            "linkedin",
            "/feed/",
            editor(TIPTAP, "aria-label='Write a message…'"),
            "excluded",
        ),
        (
            "linkedin",
            "/feed/",
            editor(TIPTAP, "aria-label='Skriv meddelande …'"),
            "excluded",
        ),
        (
            "linkedin",
            "/feed/",
            [
                "<div role=listitem class=msg-form>",
                &editor(TIPTAP, ""),
                "</div>",
            ]
            .concat(),
            "excluded",
        ),
        (
            "linkedin",
            "/messaging/thread/1/",
            editor(TIPTAP, "componentkey=ShareBox_textEditor"),
            "excluded",
        ),
        (
            "linkedin",
            "/messaging",
            editor(TIPTAP, "componentkey=ShareBox_textEditor"),
            "excluded",
        ),
        (
            "linkedin",
            "/feed/",
            "<textarea id=custom-message>x</textarea>".into(),
            "excluded",
        ),
        ("linkedin", "/feed/", editor(TIPTAP, ""), "unknown"),
        (
            "linkedin",
            "/company/1/admin/page-posts/published/",
            ["<div role=dialog>", &editor(TIPTAP, ""), "</div>"].concat(),
            "post-page",
        ),
        (
            "linkedin",
            "/company/1/",
            ["<div role=dialog>", &editor(TIPTAP, ""), "</div>"].concat(),
            "unknown",
        ),
        (
            "linkedin",
            "/sales/lead/1/",
            ["<div role=dialog>", &editor(TIPTAP, ""), "</div>"].concat(),
            "excluded",
        ),
        (
            "linkedin",
            "/feed/",
            [
                "<div data-sdui-screen=com.linkedin.sharing.ShareCompose>",
                &editor(TIPTAP, ""),
                "</div>",
            ]
            .concat(),
            "post",
        ),
        (
            "linkedin",
            "/article/new/",
            ["<main>", &editor(TIPTAP, "aria-label='Article editor content'"), "</main>"].concat(),
            "article",
        ),
        (
            "facebook",
            "/",
            [
                "<div role=dialog aria-modal=true>",
                &editor(LEXICAL, ""),
                "<div role=button aria-label='Edit privacy. Sharing with Friends. '>Friends</div><div role=button aria-label='Dela nu'>Dela nu</div></div>",
            ]
            .concat(),
            "share",
        ),
        (
            "facebook-business",
            "/latest/composer/",
            BUSINESS.into(),
            "post-business",
        ),
        (
            "facebook-business",
            "/latest/composer",
            BUSINESS.replace("Write into the dialogue box", "Skriv"),
            "post-business",
        ),
        (
            "facebook-business",
            "/latest/home/",
            BUSINESS.into(),
            "unknown",
        ),
        (
            "facebook-business",
            "/latest/inbox/all/",
            BUSINESS.into(),
            "excluded",
        ),
        (
            "facebook",
            "/",
            modal(&editor(LEXICAL, "aria-placeholder='Vad gör du just nu?'")),
            "post",
        ),
        (
            "facebook",
            "/",
            modal(
                &[
                    "<form role=presentation>",
                    &editor(LEXICAL, "aria-label='Comment as Ada'"),
                    "</form>",
                ]
                .concat(),
            ),
            "comment",
        ),
        (
            "facebook",
            "/",
            [
                "<div role=article>",
                &editor(LEXICAL, "aria-label='Reply to Bo'"),
                "</div>",
            ]
            .concat(),
            "comment",
        ),
        (
            "facebook",
            "/",
            editor(LEXICAL, "aria-label='Kommentera som Ada Test'"),
            "comment",
        ),
        (
            "facebook",
            "/",
            modal(&editor(LEXICAL, "aria-label='Reply to Bo'")),
            "excluded",
        ),
        (
            "facebook",
            "/",
            editor(LEXICAL, "aria-label='Svara Bo …'"),
            "excluded",
        ),
        (
            "facebook",
            "/stories/1/",
            editor(LEXICAL, "aria-label='Comment as Ada'"),
            "excluded",
        ),
        (
            "facebook",
            "/",
            [
                "<form role=presentation>",
                &editor(LEXICAL, ""),
                "</form>",
            ]
            .concat(),
            "unknown",
        ),
        (
            "facebook",
            "/",
            [
                "<div role=dialog aria-modal=true>",
                &editor(LEXICAL, ""),
                "</div>",
            ]
            .concat(),
            "unknown",
        ),
        (
            "facebook",
            "/groups/1/",
            editor(LEXICAL, "aria-label='Skriv något …'"),
            "post-inline",
        ),
        (
            "facebook",
            "/",
            editor(LEXICAL, "aria-label='Skriv något …'"),
            "unknown",
        ),
        (
            "facebook",
            "/",
            [
                "<div role=dialog aria-label=Messenger>",
                &editor(LEXICAL, ""),
                "</div>",
            ]
            .concat(),
            "excluded",
        ),
        (
            "facebook",
            "/",
            modal(&editor(LEXICAL, "aria-label=Message")),
            "excluded",
        ),
        (
            "facebook",
            "/",
            "<textarea aria-label=Beskrivning>x</textarea>".into(),
            "excluded",
        ),
        (
            "facebook",
            "/marketplace/create/",
            modal(&editor(LEXICAL, "")),
            "excluded",
        ),
        (
            "instagram",
            "/",
            [
                "<div role=dialog>",
                &editor(LEXICAL, "aria-label='Write a caption...'"),
                "</div>",
            ]
            .concat(),
            "caption",
        ),
        (
            "instagram",
            "/",
            "<div role=dialog><textarea aria-label='Write a caption...'>x</textarea></div>".into(),
            "caption-textarea",
        ),
        (
            "instagram",
            "/p/1/",
            "<form><textarea aria-label='Add a comment…'>x</textarea></form>".into(),
            "comment-textarea",
        ),
        (
            "instagram",
            "/p/1/",
            [
                "<form>",
                &editor(LEXICAL, "aria-label='Add a comment…'"),
                "</form>",
            ]
            .concat(),
            "comment",
        ),
        (
            "instagram",
            "/",
            [
                "<div role=dialog>",
                &editor(LEXICAL, "aria-label=Message"),
                "</div>",
            ]
            .concat(),
            "excluded",
        ),
        ("instagram", "/direct/t/1/", editor(LEXICAL, ""), "excluded"),
        (
            "instagram",
            "/stories/bo.test/1/",
            "<article><form><textarea>x</textarea></form></article>".into(),
            "excluded",
        ),
        (
            "instagram",
            "/",
            "<article><form><textarea placeholder='Reply to bo.test…'>x</textarea></form></article>"
                .into(),
            "excluded",
        ),
        (
            "instagram",
            "/",
            "<form><textarea>x</textarea></form>".into(),
            "unknown",
        ),
        (
            "instagram",
            "/",
            "<div role=dialog><textarea>x</textarea></div>".into(),
            "unknown",
        ),
        (
            "instagram",
            "/",
            ["<div role=dialog>", &editor(LEXICAL, ""), "</div>"].concat(),
            "unknown",
        ),
        (
            "instagram",
            "/",
            "<article><form><textarea>x</textarea></form></article>".into(),
            "comment-textarea",
        ),
    ] {
        assert_eq!(
            found(site, path, &Piece::new(&html)),
            expected,
            "{site}{path} {html}"
        );
    }
}

#[wasm_bindgen_test]
fn boxes_are_found_in_shadow_roots_and_never_where_they_cannot_be_seen() {
    let classic = "<div data-test-modal-id=sharebox><div class=ql-editor contenteditable=true role=textbox><p>x</p></div></div>";
    assert_eq!(
        found("linkedin", "/feed/", &Piece::in_shadow(classic)),
        "post-classic"
    );
    let hidden = ["<div style=display:none>", classic, "</div>"].concat();
    assert_eq!(found("linkedin", "/feed/", &Piece::new(&hidden)), "nothing");
    let private = Piece::in_shadow("<div contenteditable=true class=ql-editor><p>x</p></div>");
    private.0.set_class_name("msg-form");
    assert_eq!(found("linkedin", "/feed/", &private), "excluded");
}

fn context(name: &str, html: &str) -> Context {
    let piece = Piece::new(html);
    let site = site(name);
    match recognise(
        &piece.find("[contenteditable=true], textarea"),
        &site,
        "/feed/",
    ) {
        Found::Compose(index, place) => Context::read(
            &place,
            &site.boxes[index],
            &place.editable.text_content().unwrap_or_default(),
        ),
        _ => panic!("no compose box: {html}"),
    }
}

const DOT: &str = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";

#[wasm_bindgen_test]
fn attachments_are_seen_and_link_cards_are_none() {
    let post = |card: &str| {
        let editor = editor(TIPTAP, "componentkey=ShareBox_textEditor");
        [
            "<div role=dialog>",
            &editor,
            "<div id=ShareBoxpreviewCard>",
            card,
            "</div><button>Post</button></div>",
        ]
        .concat()
    };
    assert_eq!(context("linkedin", &post("")).media, Media::None);
    assert_eq!(
        context("linkedin", &post("<img src='blob:x' width=9 height=9>")).media,
        Media::Image
    );
    assert_eq!(
        context("linkedin", &post("<video src='blob:x'></video>")).media,
        Media::Video
    );
    let link = [
        "<a href='https://example.org/'><img width=9 height=9 src='",
        DOT,
        "'></a>",
    ]
    .concat();
    assert_eq!(context("linkedin", &post(&link)).media, Media::None);
    let caption = editor(LEXICAL, "aria-label='Write a caption...'");
    assert_eq!(context("instagram", &caption).media, Media::Image);
}

#[wasm_bindgen_test]
fn the_audience_is_what_the_control_says_and_otherwise_unknown() {
    let post = |chip: &str| {
        [
            "<div role=dialog aria-modal=true>",
            &editor(LEXICAL, ""),
            chip,
            "<div role=button aria-label=Post>Post</div></div>",
        ]
        .concat()
    };
    let chip = |says: &str| {
        post(
            &[
                "<div role=button aria-label='Edit privacy. Sharing with ",
                says,
                ". '>x</div>",
            ]
            .concat(),
        )
    };
    assert_eq!(
        context("facebook", &chip("Public")).audience,
        Audience::Public
    );
    assert_eq!(
        context("facebook", &chip("Friends except: Public relations")).audience,
        Audience::Limited
    );
    assert_eq!(
        context("facebook", &chip("Something new")).audience,
        Audience::Unknown
    );
    assert_eq!(context("facebook", &post("")).audience, Audience::Unknown);
}

#[wasm_bindgen_test]
fn what_is_only_a_fallback_is_not_sure() {
    let sure = |name: &str, html: &str| {
        let piece = Piece::new(html);
        match recognise(&piece.find("[contenteditable=true]"), &site(name), "/feed/") {
            Found::Compose(_, place) => place.sure,
            _ => panic!("no compose box: {html}"),
        }
    };
    let screen = |attributes: &str| {
        [
            "<dialog open><div data-sdui-screen=com.linkedin.sharing.ShareCompose>",
            &editor(TIPTAP, attributes),
            "</div></dialog>",
        ]
        .concat()
    };
    assert!(sure(
        "linkedin",
        &screen("componentkey=ShareBox_textEditor")
    ));
    assert!(!sure("linkedin", &screen("")));
    let alone = editor(TIPTAP, "componentkey=ShareBox_textEditor");
    assert!(!sure("linkedin", &alone), "no composer around it");
}

#[wasm_bindgen_test]
fn who_it_is_written_by_is_what_the_signs_say_and_otherwise_unknown() {
    let post = |icons: &str| {
        [
            "<dialog open>",
            &editor(TIPTAP, "componentkey=ShareBox_textEditor"),
            icons,
            "<button>Post</button></dialog>",
        ]
        .concat()
    };
    let button = |icon: &str| {
        [
            "<div role=button><svg width=9 height=9 id=",
            icon,
            "></svg><svg width=9 height=9 id=caret-small></svg></div>",
        ]
        .concat()
    };
    let person = button("person-accent-4");
    let page = button("company-accent-4");
    let identity = |html: &str| context("linkedin", html).identity;
    assert_eq!(identity(&post(&person)), Identity::Person);
    assert_eq!(identity(&post(&page)), Identity::Page);
    assert_eq!(identity(&post("")), Identity::Unknown);
    assert_eq!(identity(&post(&[person, page].concat())), Identity::Unknown);
}

#[wasm_bindgen_test]
fn a_handle_tells_which_comment_is_answered() {
    let post = |written: &str| {
        [
            "<article><h1>Inlägget</h1><ul><li><a href=/cia.test/>cia.test</a> <span dir=auto>Kommentaren</span></li></ul>",
            "<form><div contenteditable=true role=textbox aria-label='Add a comment…'><p>",
            written,
            "</p></div></form></article>",
        ]
        .concat()
    };
    let answered = |written: &str| context("instagram", &post(written)).reply_to;
    assert_eq!(answered("Hej").as_deref(), Some("Inlägget"));
    assert_eq!(answered("@cia.test hej").as_deref(), Some("Kommentaren"));
    assert_eq!(answered("@bo.test hej").as_deref(), Some("Inlägget"));
}

#[wasm_bindgen_test]
fn the_answered_text_is_the_nearest_one() {
    let text = |words: &str| {
        [
            "<span data-testid=expandable-text-box>",
            words,
            "<button data-testid=expandable-text-button>… more</button></span>",
        ]
        .concat()
    };
    let answer = [
        "<div componentkey=commentBox-1>",
        &editor(TIPTAP, ""),
        "</div>",
    ]
    .concat();
    let post = ["<div role=listitem>", &text("Inlägget"), &answer, "</div>"].concat();
    assert_eq!(
        context("linkedin", &post).reply_to.as_deref(),
        Some("Inlägget")
    );
    let comment = [
        "<div componentkey=replaceableComment_1>",
        &text("Kommentaren"),
        &answer,
        "</div>",
    ]
    .concat();
    let reply = ["<div role=listitem>", &text("Inlägget"), &comment, "</div>"].concat();
    assert_eq!(
        context("linkedin", &reply).reply_to.as_deref(),
        Some("Kommentaren")
    );
    let comments = |inside: &str| {
        [
            "<div componentkey=replaceableComment_1>",
            &text("Den första"),
            "</div>",
            inside,
            "<div componentkey=replaceableComment_2>",
            &text("Den andra"),
            "</div>",
        ]
        .concat()
    };
    let list = |before: &str, inside: &str| {
        [
            "<div role=listitem>",
            &text("Inlägget"),
            before,
            &comments(inside),
            "</div>",
        ]
        .concat()
    };
    assert_eq!(
        context("linkedin", &list("", &answer)).reply_to.as_deref(),
        Some("Den första"),
        "the comment above a box beside it"
    );
    assert_eq!(
        context("linkedin", &list(&answer, "")).reply_to.as_deref(),
        Some("Inlägget"),
        "a box above all comments"
    );
}

/// The text of the button that the site's adapter takes for the one that posts.
fn button(name: &str, html: &str) -> Option<String> {
    let piece = Piece::new(html);
    let site = site(name);
    let editable = piece.find("[contenteditable=true]");
    let Found::Compose(index, place) = recognise(&editable, &site, "/feed/") else {
        return None;
    };
    composed::first_visible(&place.root, &site.boxes[index].submit)?.text_content()
}

#[wasm_bindgen_test]
fn the_button_that_posts_is_told_from_others() {
    let share_box = [
        "<div><button aria-label=Dismiss>x</button><div data-sdui-screen=sharing.ShareCompose>",
        &editor(TIPTAP, "componentkey=ShareBox_textEditor"),
        "<button><svg></svg>Media</button></div><footer><button><span>Post</span></button></footer></div>",
    ]
    .concat();
    let modal = [
        "<div role=dialog aria-modal=true><div role=button aria-label=Next>›</div>",
        &editor(LEXICAL, "aria-placeholder=x"),
        "<div role=button aria-label=Post>Post</div></div>",
    ]
    .concat();
    let caption = [
        "<div role=dialog aria-label='Create new post'><div role=button><svg></svg>Back</div><div role=button>Share</div>",
        &editor(LEXICAL, "aria-label='Write a caption...'"),
        "<div role=button>Lund</div></div>",
    ]
    .concat();
    for (site, html, expected) in [
        ("linkedin", share_box, "Post"),
        ("facebook", modal, "Post"),
        ("instagram", caption, "Share"),
    ] {
        assert_eq!(button(site, &html).as_deref(), Some(expected), "{html}");
    }
}

//! The adapters in `rules/sites/`: well formed, finding the boxes as far as they are known, and leaving private ones alone.

use crate::stage::{Piece, document};
use omtanke_engine::draft::{Audience, Media};
use omtanke_page::boxes::adapter::{Compose, Site};
use omtanke_page::boxes::composed;
use omtanke_page::boxes::context::Context;
use omtanke_page::boxes::discovery::{Found, recognise};
use wasm_bindgen_test::wasm_bindgen_test;

const FILES: [(&str, &str); 3] = [
    (
        "linkedin",
        include_str!("../../../../rules/sites/linkedin.json"),
    ),
    (
        "facebook",
        include_str!("../../../../rules/sites/facebook.json"),
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

fn selectors(compose: &Compose) -> Vec<&String> {
    let media = compose
        .media
        .iter()
        .flat_map(|media| [&media.video, &media.image, &media.document, &media.without]);
    let audience = compose.audience.iter().map(|audience| &audience.r#where);
    let own = [
        &compose.r#match,
        &compose.inside,
        &compose.ignore,
        &compose.root,
        &compose.submit,
    ];
    let answered = compose
        .reply_to
        .iter()
        .flat_map(|answered| [&answered.inside, &answered.text, &answered.without]);
    let lists = own.into_iter().chain(media).chain(audience);
    lists
        .flatten()
        .chain(answered.filter(|selector| !selector.is_empty()))
        .collect()
}

#[wasm_bindgen_test]
fn every_selector_is_one() {
    for (name, _) in FILES {
        let site = site(name);
        for selector in site.boxes.iter().flat_map(selectors).chain(&site.exclude) {
            assert!(
                document().query_selector(selector).is_ok(),
                "{name}: {selector}"
            );
        }
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
        Found::Compose(index, place) => Context::read(&place, &site.boxes[index]),
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

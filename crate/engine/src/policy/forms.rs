//! Reads the values that may be written in two forms: a bare value, or something with more in it.
//!
//! Written by hand rather than with `untagged`, which would only say that no form fitted.

use super::model::{AskedIdentifier, Example, GradedIdentifier, OneOrMany, Within};
use crate::draft::Draft;
use serde::{
    Deserialize, Deserializer,
    de::{
        Error, IntoDeserializer, MapAccess, SeqAccess, Unexpected, Visitor,
        value::{MapAccessDeserializer, SeqAccessDeserializer},
    },
};
use std::{fmt, marker::PhantomData};

impl<'de> Deserialize<'de> for Example {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Example, D::Error> {
        struct Forms;
        impl<'de> Visitor<'de> for Forms {
            type Value = Example;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a text, or an object with a text and its context")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Example, E> {
                Ok(Example::Text(text.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Example, A::Error> {
                Draft::deserialize(MapAccessDeserializer::new(map)).map(Example::Draft)
            }
        }
        deserializer.deserialize_any(Forms)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OneOrMany<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<OneOrMany<T>, D::Error> {
        struct Forms<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Forms<T> {
            type Value = OneOrMany<T>;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a word, or a list of words")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<OneOrMany<T>, E> {
                T::deserialize(text.into_deserializer()).map(OneOrMany::One)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<OneOrMany<T>, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(list)).map(OneOrMany::Many)
            }
        }
        deserializer.deserialize_any(Forms(PhantomData))
    }
}

impl<'de> Deserialize<'de> for AskedIdentifier {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<AskedIdentifier, D::Error> {
        struct Forms;
        impl<'de> Visitor<'de> for Forms {
            type Value = AskedIdentifier;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a kind of identifier, or an object with a kind and a grade")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<AskedIdentifier, E> {
                Ok(AskedIdentifier::Kind(text.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<AskedIdentifier, A::Error> {
                GradedIdentifier::deserialize(MapAccessDeserializer::new(map))
                    .map(AskedIdentifier::Graded)
            }
        }
        deserializer.deserialize_any(Forms)
    }
}

impl<'de> Deserialize<'de> for Within {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Within, D::Error> {
        struct Forms;
        impl Visitor<'_> for Forms {
            type Value = Within;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("\"sentence\", \"paragraph\", or a whole number of words")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Within, E> {
                match text {
                    "sentence" => Ok(Within::Sentence),
                    "paragraph" => Ok(Within::Paragraph),
                    _ => Err(E::unknown_variant(text, &["sentence", "paragraph"])),
                }
            }

            fn visit_u64<E: Error>(self, words: u64) -> Result<Within, E> {
                u32::try_from(words)
                    .map(Within::Words)
                    .map_err(|_| E::invalid_value(Unexpected::Unsigned(words), &self))
            }
        }
        deserializer.deserialize_any(Forms)
    }
}

//! Reads a tree into the types of the format, leaving out the entries that are known to be bad.

use super::fault::{Fault, Kind};
use super::mend::{Mended, Placeholder};
use super::path::Step;
use jsonc_parser::{
    ast::{Object, ObjectProp, Value},
    common::Ranged,
};
use serde::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, MapAccess, SeqAccess,
    Unexpected, VariantAccess, Visitor, value::StrDeserializer,
};

/// Enums whose variants hold something: they are written as an object with one key, all others as a word.
const CHOICES: [&str; 2] = ["Condition", "Fix"];

/// A value of the tree, ready to be read.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub value: &'a Value<'a>,
    pub mended: &'a Mended,
}

impl<'a> Reader<'a> {
    /// A value below this one; a fault in it gets its place and its step.
    fn below<T>(
        self,
        value: &'a Value<'a>,
        entry: usize,
        step: impl FnOnce() -> Step,
        read: impl FnOnce(Reader<'a>) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let reader = Reader {
            value,
            mended: self.mended,
        };
        read(reader).map_err(|fault| fault.at(value.start(), entry).below(step()))
    }

    fn live(self, object: &'a Object<'a>) -> impl Iterator<Item = &'a ObjectProp<'a>> {
        let kept = move |property: &&ObjectProp<'a>| !self.mended.skip.contains(&property.start());
        object.properties.iter().filter(kept)
    }

    /// The keys to make up for an object.
    fn supplied(self, object: &Object<'_>) -> impl Iterator<Item = &'static str> {
        let start = object.start();
        let keys = self.mended.supply.iter();
        keys.filter(move |(at, _)| *at == start)
            .map(|(_, key)| *key)
    }

    fn read_object<'de, V: Visitor<'de>>(
        self,
        object: &'a Object<'a>,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let mut entries = Entries {
            reader: self,
            properties: self.live(object),
            supplied: self.supplied(object),
            current: None,
        };
        visitor.visit_map(&mut entries).map_err(|mut fault| {
            if let (None, Kind::Missing(key)) = (fault.at, &fault.kind) {
                fault.lacking = Some(object.start());
                if object.get(key).is_some() {
                    fault.kind = Kind::Consequence(Some(key));
                }
            }
            fault
        })
    }
}

impl<'de> Deserializer<'de> for Reader<'_> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.value {
            Value::NullKeyword(_) => visitor.visit_unit(),
            Value::BooleanLit(literal) => visitor.visit_bool(literal.value),
            Value::StringLit(literal) => visitor.visit_str(&literal.value),
            Value::NumberLit(literal) => {
                if let Ok(number) = literal.value.parse() {
                    visitor.visit_u64(number)
                } else if let Ok(number) = literal.value.parse() {
                    visitor.visit_i64(number)
                } else if let Ok(number) = literal.value.parse() {
                    visitor.visit_f64(number)
                } else {
                    Err(Fault::invalid_type(Unexpected::Other("number"), &visitor))
                }
            }
            Value::Array(list) => visitor.visit_seq(Elements {
                reader: self,
                elements: list.elements.iter().enumerate(),
            }),
            Value::Object(object) => self.read_object(object, visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.value {
            Value::NullKeyword(_) => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        // Serde would also take a list with the values in order; the format knows objects only.
        match self.value {
            Value::Object(object) => self.read_object(object, visitor),
            _ => Err(Fault::invalid_type(Unexpected::Other("value"), &visitor)),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let expected = || quoted(variants.iter().copied());
        let choice = CHOICES.contains(&name);
        match self.value {
            Value::StringLit(word) if !choice => {
                visitor.visit_enum(word.value.as_ref().into_deserializer())
            }
            Value::Object(object) if choice => {
                let live: Vec<_> = self.live(object).collect();
                let stranger = live
                    .iter()
                    .find(|property| !variants.contains(&property.name.as_str()));
                if let Some(property) = stranger {
                    let fault = Fault::unknown_field(property.name.as_str(), variants);
                    return Err(fault.at(property.start(), property.start()));
                }
                match live.as_slice() {
                    [property] => visitor.visit_enum(Choice {
                        reader: self,
                        property,
                    }),
                    [] if !object.properties.is_empty() && self.mended.sketch => {
                        Placeholder.deserialize_enum(name, variants, visitor)
                    }
                    [] if !object.properties.is_empty() => Err(Fault::new(Kind::Consequence(None))),
                    [] => Err(Fault::custom(format_args!(
                        "an empty object; expected one of the keys {}",
                        expected()
                    ))),
                    [_, second, ..] => {
                        let keys = quoted(live.iter().map(|property| property.name.as_str()));
                        let message = format!(
                            "found the keys {keys} side by side; expected only one (\"all\" and \"any\" combine several)"
                        );
                        Err(Fault::custom(message).at(second.start(), second.start()))
                    }
                }
            }
            _ => Err(Fault::new(Kind::Wrong {
                expected: if choice {
                    format!("an object with one of the keys {}", expected())
                } else {
                    format!("one of {}", expected())
                },
            })),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct seq tuple tuple_struct map identifier ignored_any
    }
}

fn quoted<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let quoted: Vec<String> = words.map(|word| format!("{word:?}")).collect();
    quoted.join(", ")
}

struct Elements<'a> {
    reader: Reader<'a>,
    elements: std::iter::Enumerate<std::slice::Iter<'a, Value<'a>>>,
}

impl<'de> SeqAccess<'de> for Elements<'_> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Fault> {
        let reader = self.reader;
        let kept = |(_, value): &(usize, &Value)| !reader.mended.skip.contains(&value.start());
        let Some((index, value)) = self.elements.find(kept) else {
            return Ok(None);
        };
        let read = |reader| seed.deserialize(reader);
        reader
            .below(value, value.start(), || index.into(), read)
            .map(Some)
    }
}

struct Entries<'a, P, S> {
    reader: Reader<'a>,
    properties: P,
    supplied: S,
    current: Option<&'a ObjectProp<'a>>,
}

impl<'a, 'de, P, S> MapAccess<'de> for &mut Entries<'a, P, S>
where
    P: Iterator<Item = &'a ObjectProp<'a>>,
    S: Iterator<Item = &'static str>,
{
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Fault> {
        self.current = self.properties.next();
        let Some(property) = self.current else {
            let Some(name) = self.supplied.next() else {
                return Ok(None);
            };
            let name: StrDeserializer<Fault> = name.into_deserializer();
            return seed.deserialize(name).map(Some);
        };
        let key: StrDeserializer<Fault> = property.name.as_str().into_deserializer();
        seed.deserialize(key).map(Some).map_err(|mut fault| {
            fault.kind = match fault.kind {
                Kind::UnknownWord { word, known } => Kind::UnknownKey { key: word, known },
                kind => kind,
            };
            fault.at(property.start(), property.start())
        })
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        let Some(property) = self.current else {
            return seed.deserialize(Placeholder);
        };
        let step = || property.name.as_str().into();
        let read = |reader| seed.deserialize(reader);
        self.reader
            .below(&property.value, property.start(), step, read)
    }
}

/// An object with the one key that says which kind it is.
struct Choice<'a> {
    reader: Reader<'a>,
    property: &'a ObjectProp<'a>,
}

impl<'a> Choice<'a> {
    fn read<T>(self, read: impl FnOnce(Reader<'a>) -> Result<T, Fault>) -> Result<T, Fault> {
        let property = self.property;
        let step = || property.name.as_str().into();
        self.reader
            .below(&property.value, property.start(), step, read)
    }
}

impl<'de> EnumAccess<'de> for Choice<'_> {
    type Error = Fault;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Fault> {
        let name: StrDeserializer<Fault> = self.property.name.as_str().into_deserializer();
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'de> VariantAccess<'de> for Choice<'_> {
    type Error = Fault;

    fn unit_variant(self) -> Result<(), Fault> {
        Err(Fault::new(Kind::Wrong {
            expected: format!("the word {:?}", self.property.name.as_str()),
        }))
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Fault> {
        self.read(|reader| seed.deserialize(reader))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Fault> {
        self.read(|reader| reader.deserialize_any(visitor))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.read(|reader| reader.deserialize_any(visitor))
    }
}

/// Reads a whole value; a fault without a place is the value's own.
pub(super) fn read<T: de::DeserializeOwned>(
    value: &Value<'_>,
    mended: &Mended,
) -> Result<T, Fault> {
    T::deserialize(Reader { value, mended })
}

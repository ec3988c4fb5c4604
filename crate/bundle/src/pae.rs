//! What a signature is made over: payload and type with their lengths, so that neither can pass for a part of the other.

/// DSSE's pre-authentication encoding, version 1.
pub fn pae(payload_type: &str, payload: &[u8]) -> Vec<u8> {
    let head = format!(
        "DSSEv1 {} {payload_type} {} ",
        payload_type.len(),
        payload.len()
    );
    [head.as_bytes(), payload].concat()
}

#[cfg(test)]
mod tests {
    use super::pae;

    #[test]
    fn it_is_as_the_specification_has_it() {
        assert_eq!(
            pae("http://example.com/HelloWorld", b"hello world"),
            b"DSSEv1 29 http://example.com/HelloWorld 11 hello world"
        );
    }

    #[test]
    fn lengths_are_in_bytes() {
        assert_eq!(pae("å", "ö".as_bytes()), "DSSEv1 2 å 2 ö".as_bytes());
    }
}

//! The adapters that the extension has built in, for telling whether those of a policy can be used.

use crate::site::Site;
use std::sync::OnceLock;

include!(concat!(env!("OUT_DIR"), "/site_files.rs"));

/// The built-in adapters, in the order of their files' names.
pub fn built_in_sites() -> &'static [Site] {
    static READ: OnceLock<Vec<Site>> = OnceLock::new();
    READ.get_or_init(|| {
        let read = FILES
            .iter()
            .filter_map(|(_, text)| serde_json::from_str(text).ok());
        read.collect()
    })
}

#[cfg(test)]
mod tests {
    use super::{FILES, built_in_sites};

    #[test]
    fn every_built_in_adapter_can_be_read() {
        assert!(!FILES.is_empty());
        assert_eq!(built_in_sites().len(), FILES.len());
    }
}

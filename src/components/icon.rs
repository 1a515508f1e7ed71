use leptos::prelude::*;

/// The shop's icons, drawn on a grid of 24.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconKind {
    Menu,
    Search,
    Globe,
    Bag,
    Close,
    /// Points to the end of the line: mirrored where lines run from right to left.
    Forward,
    /// Points to the start of the line.
    Backward,
    Filter,
    Plus,
    Minus,
    Check,
    Enlarge,
    Delivery,
    Duties,
    Clock,
    Calendar,
    Information,
}

impl IconKind {
    fn path(self) -> &'static str {
        match self {
            Self::Menu => "M4 7h16M4 12h16M4 17h16",
            Self::Search => "M10.5 4.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12Zm4.3 10.3 5 5",
            Self::Globe => {
                "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17Zm0 0c-5 5-5 12 0 17m0-17c5 5 5 12 0 17M3.8 12h16.4"
            }
            Self::Bag => "M5.5 8.5h13l.8 11.5H4.7l.8-11.5Zm3.2 2.5V7.5a3.3 3.3 0 0 1 6.6 0V11",
            Self::Close => "m6 6 12 12M18 6 6 18",
            Self::Forward => "m9.5 5 7 7-7 7",
            Self::Backward => "m14.5 5-7 7 7 7",
            Self::Filter => "M4 7h9m5 0h2M4 17h2m5 0h9M15.5 4.8v4.4M8.5 14.8v4.4",
            Self::Plus => "M12 5v14M5 12h14",
            Self::Minus => "M5 12h14",
            Self::Check => "m5 12.5 4.5 4.5L19 7.5",
            Self::Delivery => {
                "M2.5 6h11.5v10.5H2.5ZM14 9.5h4l3.5 3.5v3.5H14M6 16a2 2 0 1 1 0 4 2 2 0 0 1 0-4Zm11 0a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z"
            }
            Self::Duties => "M6 3.5h12v17l-3-2-3 2-3-2-3 2ZM9 8.5h6M9 12.5h6",
            Self::Clock => "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM12 7.5V12l3 2",
            Self::Calendar => "M4 6h16v14H4ZM4 10.5h16M8.5 3.5v4m7-4v4M12 13v4.5m-2.2-2.2h4.4",
            Self::Information => "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM12 11v5M12 7.8v.4",
            Self::Enlarge => "M14 4h6v6m0-6-7 7M10 20H4v-6m0 6 7-7",
        }
    }

    fn turns_with_the_text(self) -> bool {
        matches!(self, Self::Forward | Self::Backward)
    }
}

/// An icon beside words or in a button that has a label.
#[component]
pub fn Icon(kind: IconKind) -> impl IntoView {
    view! {
        <svg class="icon" class:icon--turns=kind.turns_with_the_text() viewBox="0 0 24 24" aria-hidden="true">
            <path d=kind.path()/>
        </svg>
    }
}

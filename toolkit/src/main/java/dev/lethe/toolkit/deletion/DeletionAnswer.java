package dev.lethe.toolkit.deletion;

import java.util.Locale;

/** What can be said of a picture that should be gone. None of them says more than what a stranger's question can show. */
public enum DeletionAnswer {
    /**
     * The place that was asked does not have it any more, for this asker and at this time. It may have copies that it does
     * not show, and so may others.
     */
    GONE,
    /** It is still handed out, be it from a cache. */
    STILL_THERE,
    /** The store hides it behind a delete marker; older versions are still stored and can be fetched. */
    DELETE_MARKER_VERSIONS_REMAIN,
    /** The answer allows no conclusion: refused, unreachable, a page instead of a picture. */
    CANNOT_TELL;

    /** The answer in words: "still there". */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

package dev.lethe.toolkit.sandbox;

/** What a child process must not reach. */
public enum Isolation {
    /** A process of its own; no network where the system offers that to every user. The default. */
    BEST_AVAILABLE,
    /** No network, or no run: Linux with user namespaces and {@code unshare} of util-linux. */
    NO_NETWORK
}

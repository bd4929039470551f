/** Compresses pictures. */
module dev.lethe.compress {
    requires transitive dev.lethe.core;
    requires dev.lethe.encoding;
    requires static transitive org.jspecify;
}

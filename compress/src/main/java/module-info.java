/** Makes pictures smaller. */
module dev.lethe.compress {
    requires transitive dev.lethe.core;
    requires dev.lethe.encoding;
    requires static org.jspecify;

    exports dev.lethe.compress;
    exports dev.lethe.compress.deflate;
    exports dev.lethe.compress.palette;
    exports dev.lethe.compress.png;
    exports dev.lethe.compress.quality;
}

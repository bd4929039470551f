/** Reads and writes pixels. */
module dev.lethe.encoding {
    requires transitive dev.lethe.core;
    requires java.desktop;
    requires com.twelvemonkeys.imageio.webp;
    requires com.twelvemonkeys.imageio.jpeg;
    requires static transitive org.jspecify;
}

/** All of Lethe. */
module dev.lethe.toolkit {
    requires transitive dev.lethe.core;
    requires transitive dev.lethe.metadata;
    requires transitive dev.lethe.encoding;
    requires transitive dev.lethe.compress;
    requires transitive dev.lethe.redaction;
    requires transitive dev.lethe.segmentation;
    requires java.net.http;
    requires java.xml;
    requires static org.jspecify;

    exports dev.lethe.toolkit;
    exports dev.lethe.toolkit.assessment;
    exports dev.lethe.toolkit.deletion;
    exports dev.lethe.toolkit.sandbox;
    exports dev.lethe.toolkit.threat;
    exports dev.lethe.toolkit.tiles;
    exports dev.lethe.toolkit.upload;
}

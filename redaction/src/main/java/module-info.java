/** Redacts regions of pictures. */
module dev.lethe.redaction {
    requires transitive dev.lethe.core;
    requires com.google.zxing;
    requires static transitive org.jspecify;

    exports dev.lethe.redaction;
    exports dev.lethe.redaction.text;
    exports dev.lethe.redaction.code;
}

/** Finds and covers regions of pictures. */
module dev.lethe.redaction {
    requires transitive dev.lethe.core;
    requires com.google.i18n.phonenumbers.libphonenumber;
    requires com.google.zxing;
    requires static org.jspecify;

    exports dev.lethe.redaction;
    exports dev.lethe.redaction.code;
    exports dev.lethe.redaction.pii;
    exports dev.lethe.redaction.text;
}

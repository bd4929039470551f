/** Redacts regions of pictures. */
module dev.lethe.redaction {
    requires transitive dev.lethe.core;
    requires static transitive org.jspecify;

    exports dev.lethe.redaction;

    requires com.google.i18n.phonenumbers.libphonenumber;

    exports dev.lethe.redaction.pii;
    exports dev.lethe.redaction.text;
}

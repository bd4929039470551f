/** Inspects and strips metadata, in the byte lane: no picture is decoded. */
module dev.lethe.metadata {
    requires transitive dev.lethe.core;
    requires com.drew.metadata;
    requires org.apache.commons.imaging;
    requires static transitive org.jspecify;

    exports dev.lethe.metadata;
}

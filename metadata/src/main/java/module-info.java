/** Inspects and strips metadata. */
module dev.lethe.metadata {
    requires transitive dev.lethe.core;
    requires com.drew.metadata;
    requires org.apache.commons.imaging;
    requires static transitive org.jspecify;
}
